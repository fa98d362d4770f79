/** HTML (saved pages, systems' exports named .doc or .xls, the clipboard) → SourceDocument. */
import { LedgerError } from "../../../shared/api/index.ts";
import type { SourceBlock, SourceDocument } from "../../../shared/intake/index.ts";
import { MOST_PARAGRAPHS } from "./limits.ts";
import { childElements, isElement, parseHtml, type Element } from "./markup.ts";
import { layOut, type SpannedCell } from "./spans.ts";

const BLOCKS = new Set([
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "header",
  "footer",
  "blockquote",
  "pre",
  "dl",
  "dt",
  "dd",
  "form",
  "fieldset",
  "center",
  "address",
  "main",
  "body",
  "html",
  "caption",
  "figure",
  "hr",
]);
const SKIPPED = new Set(["head", "script", "style", "noscript", "template", "select", "svg", "object"]);
const STRUCK = new Set(["s", "strike", "del"]);
const BOLD = new Set(["b", "strong"]);

type Draft =
  | { kind: "paragraph"; text: string; level?: number; bold?: boolean }
  | { kind: "table"; rows: SpannedCell[][] };

const BETWEEN_CHINESE =
  /(?<=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])[ \t\f]*\r?\n[ \t\r\n\f]*(?=[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef])/gu;

const ONLY_BLANKS = /^ {2,}$/u;
const isChinese = (character: string | undefined): boolean => /^[\u4e00-\u9fff]$/u.test(character ?? "");

/** LibreOffice ends a line only where a space stood; Word also in the middle of Chinese text. */
const endsLinesAtSpaces = (markup: string): boolean =>
  /<meta[^>]{0,80}generator[^>]{0,80}(?:LibreOffice|OpenOffice)/iu.test(markup.slice(0, 4_000));

class HtmlReader {
  readonly drafts: Draft[] = [];
  readonly #spacesAtLineEnds: boolean;
  #line = "";
  #boldLength = 0;
  #level: number | undefined;
  pictures = 0;
  /** Places struck out (删除线). */
  struck = 0;

  constructor(spacesAtLineEnds: boolean) {
    this.#spacesAtLineEnds = spacesAtLineEnds;
  }

  /**
   * HTML's white space is layout: one space, and none where a line ends between two Chinese characters. A no-break space
   * was meant, and so were blanks that a typist set between two characters of one line (方  琳).
   */
  #squeeze(text: string): string {
    return (this.#spacesAtLineEnds ? text : text.replaceAll(BETWEEN_CHINESE, "")).replaceAll(
      /[ \t\r\n\f]+/gu,
      (blanks, at: number, whole: string) =>
        ONLY_BLANKS.test(blanks) && isChinese(whole[at - 1]) && isChinese(whole[at + blanks.length])
          ? blanks
          : " ",
    );
  }

  #flush(): void {
    const text = this.#line
      .replaceAll(/ *\n */gu, "\n")
      .replaceAll("\u00a0", " ")
      .trim();
    const bold = text !== "" && this.#boldLength >= text.replaceAll(/\s/gu, "").length;
    if (text !== "")
      this.drafts.push({
        kind: "paragraph",
        text,
        ...(this.#level === undefined ? {} : { level: this.#level }),
        ...(bold ? { bold } : {}),
      });
    this.#line = "";
    this.#boldLength = 0;
  }

  read(element: Element, bold: boolean): void {
    for (const inner of element.children) {
      if (!isElement(inner)) {
        const text = this.#squeeze(inner);
        this.#line += this.#line.endsWith(" ") || this.#line === "" ? text.trimStart() : text;
        if (bold) this.#boldLength += text.replaceAll(/\s/gu, "").length;
      } else this.#element(inner, bold);
    }
  }

  #element(element: Element, bold: boolean): void {
    const { name } = element;
    if (SKIPPED.has(name) || /display:\s*none/iu.test(element.attributes["style"] ?? "")) return;
    if (STRUCK.has(name) || /text-decoration[^;]*line-through/iu.test(element.attributes["style"] ?? "")) {
      this.struck += 1;
      return;
    }
    if (name === "br") this.#line += "\n";
    else if (name === "img") this.pictures += 1;
    else if (name === "input") this.#line += inputText(element);
    else if (name === "table") {
      this.#flush();
      this.#table(element);
    } else if (BLOCKS.has(name)) {
      this.#flush();
      const heading = /^h([1-6])$/u.exec(name);
      this.#level = heading === null ? undefined : Number(heading[1]);
      this.read(element, bold);
      this.#flush();
      this.#level = undefined;
    } else
      this.read(
        element,
        bold || BOLD.has(name) || /font-weight:\s*(?:bold|[6-9]00)/iu.test(element.attributes["style"] ?? ""),
      );
  }

  #table(element: Element): void {
    for (const caption of childElements(element).filter(({ name }) => name === "caption")) {
      this.read(caption, false);
      this.#flush();
    }
    const rows = rowsOf(element);
    const cells = rows.map((row) => childElements(row).filter(({ name }) => name === "td" || name === "th"));
    if (cells.length === 1 && cells[0]!.length === 1) {
      this.read(cells[0]![0]!, false);
      this.#flush();
      return;
    }
    const inner: Draft[] = [];
    const spanned = cells.map((row) =>
      row.map((cell) => {
        const reader = new HtmlReader(this.#spacesAtLineEnds);
        reader.read(cell, false);
        reader.#flush();
        this.pictures += reader.pictures;
        this.struck += reader.struck;
        inner.push(...reader.drafts.filter(({ kind }) => kind === "table"));
        const text = reader.drafts
          .flatMap((draft) => (draft.kind === "paragraph" ? [draft.text] : []))
          .join("\n");
        return { text, columnSpan: spanOf(cell, "colspan"), rowSpan: spanOf(cell, "rowspan") };
      }),
    );
    this.drafts.push({ kind: "table", rows: spanned }, ...inner);
  }

  finish(): Draft[] {
    this.#flush();
    return this.drafts;
  }
}

function inputText(element: Element): string {
  const { type, checked, value } = element.attributes;
  if (type === "checkbox" || type === "radio") return checked === undefined ? "□" : "☑";
  return type === "hidden" || type === "button" || type === "submit" ? "" : (value ?? "");
}

function spanOf(cell: Element, attribute: string): number {
  const span = Number.parseInt(cell.attributes[attribute] ?? "1", 10);
  return Number.isFinite(span) && span > 0 ? span : 1;
}

function rowsOf(table: Element): Element[] {
  return childElements(table).flatMap((inner) =>
    inner.name === "tr" ? [inner] : ["tbody", "thead", "tfoot"].includes(inner.name) ? rowsOf(inner) : [],
  );
}

/** @throws LedgerError file.tooLarge */
export function readHtml(
  name: string,
  markup: string,
  kind: SourceDocument["kind"] = "html",
): SourceDocument {
  const reader = new HtmlReader(endsLinesAtSpaces(markup));
  reader.read(parseHtml(markup), false);
  const drafts = reader.finish();
  if (drafts.length > MOST_PARAGRAPHS)
    throw new LedgerError("file.tooLarge", {
      name,
      size: `${drafts.length} 段`,
      limit: `${MOST_PARAGRAPHS} 段`,
    });
  let paragraphs = 0;
  let tables = 0;
  const blocks = drafts.map((draft, block): SourceBlock => {
    if (draft.kind === "table") {
      tables += 1;
      return { kind: "table", rows: layOut(name, draft.rows), place: { label: `表 ${tables} `, block } };
    }
    paragraphs += 1;
    return { ...draft, place: { label: `第 ${paragraphs} 段`, block } };
  });
  const warnings = [
    ...(reader.pictures > 0
      ? [`文件里有 ${reader.pictures} 张图片，图片里的文字和表格读不出来，请对照原文补填。`]
      : []),
    ...(reader.struck > 0 ? [`文件里有 ${reader.struck} 处划了删除线的文字，没有读取。`] : []),
  ];
  return { name, kind, blocks, warnings };
}
