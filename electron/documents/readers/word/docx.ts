/** .docx (and the XML forms of Word) → SourceDocument. */
import { LedgerError } from "../../../../shared/api/index.ts";
import type { SourceDocument } from "../../../../shared/intake/index.ts";
import { openArchive, warningsOfNames } from "../archive.ts";
import { childElements, descendant, parseXml, type Element } from "../markup.ts";
import { readBody } from "./body.ts";
import type { Findings } from "./inline.ts";
import { Numbering } from "./numbering.ts";
import { readStyles } from "./styles.ts";

/** The members that hold text and its form; macros, pictures and settings are never unpacked. */
const WANTED = /^(?:_rels\/\.rels|word\/(?:document\d*|styles|numbering)\.xml)$/u;

export const isWordPart = (member: string): boolean => WANTED.test(member);

function warningsOf(findings: Findings): string[] {
  const { insertions, deletions, pictures, embedded, hidden, struck } = findings;
  return [
    ...(insertions + deletions > 0
      ? [
          `文件带有修订标记：新增的文字已按接受读取，删除的文字没有读取（新增 ${insertions} 处，删除 ${deletions} 处）。`,
        ]
      : []),
    ...(pictures > 0 ? [`文件里有 ${pictures} 张图片，图片里的文字和表格读不出来，请对照原文补填。`] : []),
    ...(embedded > 0 ? [`文件里嵌有 ${embedded} 个别的对象（如 Excel 表格），其中的内容没有读取。`] : []),
    ...(hidden > 0 ? [`文件里有 ${hidden} 处隐藏文字，没有读取。`] : []),
    ...(struck > 0 ? [`文件里有 ${struck} 处划了删除线的文字，没有读取。`] : []),
  ];
}

function decode(bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null;
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** The main part's name as the package's relations give it. */
function mainPart(members: ReadonlyMap<string, Uint8Array>): string {
  const relations = decode(members.get("_rels/.rels"));
  const target =
    relations === null
      ? undefined
      : childElements(parseXml(relations)).find(({ attributes }) =>
          (attributes["Type"] ?? "").endsWith("/officeDocument"),
        )?.attributes["Target"];
  return (target ?? "word/document.xml").replace(/^\//u, "");
}

/** The usual prefix for WordprocessingML, whatever the writer chose. */
function withUsualPrefix(markup: string): string {
  const declared =
    /xmlns:([A-Za-z][\w.-]*)="http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main"/u.exec(
      markup,
    )?.[1];
  if (declared === undefined || declared === "w") return markup;
  return markup.replaceAll(
    new RegExp(`(</?|\\s)${declared.replaceAll(/[.-]/gu, String.raw`\$&`)}:`, "gu"),
    "$1w:",
  );
}

const noFindings = (): Findings => ({
  insertions: 0,
  deletions: 0,
  pictures: 0,
  embedded: 0,
  textBoxes: 0,
  hidden: 0,
  struck: 0,
});

function fromParts(
  name: string,
  main: Element,
  styles: Element | null,
  numbering: Element | null,
): SourceDocument {
  const body = descendant(main, "w:body");
  if (body === null) throw new LedgerError("file.damaged", { name });
  const findings = noFindings();
  const blocks = readBody(body, {
    name,
    styles: readStyles(styles),
    numbering: new Numbering(numbering),
    findings,
  });
  return { name, kind: "word", blocks, warnings: warningsOf(findings) };
}

function parsePart(members: ReadonlyMap<string, Uint8Array>, part: string): Element | null {
  const markup = decode(members.get(part));
  return markup === null ? null : parseXml(withUsualPrefix(markup));
}

/** @throws LedgerError file.damaged | file.tooLarge | file.protected */
export async function readDocx(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const { members, names } = await openArchive(name, bytes, isWordPart);
  try {
    const main = parsePart(members, mainPart(members));
    if (main === null) throw new LedgerError("file.damaged", { name });
    const document = fromParts(
      name,
      main,
      parsePart(members, "word/styles.xml"),
      parsePart(members, "word/numbering.xml"),
    );
    return { ...document, warnings: [...document.warnings, ...warningsOfNames(names)] };
  } catch (error) {
    throw error instanceof LedgerError ? error : new LedgerError("file.damaged", { name }, { cause: error });
  }
}

/** Word's single-file XML (2003, and the flat package form). @throws LedgerError file.damaged | file.tooLarge */
export function readWordXml(name: string, markup: string): SourceDocument {
  try {
    const root = parseXml(withUsualPrefix(markup));
    return fromParts(name, root, descendant(root, "w:styles"), descendant(root, "w:numbering"));
  } catch (error) {
    throw error instanceof LedgerError ? error : new LedgerError("file.damaged", { name }, { cause: error });
  }
}
