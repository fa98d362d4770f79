/**
 * What is struck out (删除线) in an .xlsx, taken out of its parts before the workbook is read: the spreadsheet library
 * knows no fonts of cells. A cell is struck by its format, a part of its text by that part's own properties (ECMA-376
 * 18.4.10, 18.8.22).
 */
import { childElements, parseXml, type Element } from "../markup.ts";

const STYLES = "xl/styles.xml";
const STRINGS = "xl/sharedStrings.xml";
const MARK = Buffer.from("strike");

export interface Unstruck {
  members: ReadonlyMap<string, Uint8Array>;
  /** Cells and parts of cells that were taken out. */
  struck: number;
}

const isStruck = (properties: string): boolean =>
  /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/?>/u.test(properties);

/**
 * Rewrites every element of a local name that holds none of its own kind; `rewrite` gives null to leave it. An element
 * without content is shown to it and stays.
 */
function rewriteElements(
  markup: string,
  name: string,
  rewrite: (opening: string, inner: string) => string | null,
): string {
  const openings = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s>/])[^>]*>`, "gu");
  let result = "";
  let from = 0;
  for (let match = openings.exec(markup); match !== null; match = openings.exec(markup)) {
    if (match[0].endsWith("/>")) {
      rewrite(match[0], "");
      continue;
    }
    const start = openings.lastIndex;
    const closing = `</${match[1]!}${name}>`;
    const end = markup.indexOf(closing, start);
    if (end < 0) break;
    const written = rewrite(match[0], markup.slice(start, end));
    openings.lastIndex = end + closing.length;
    if (written === null) continue;
    result += markup.slice(from, match.index) + written;
    from = openings.lastIndex;
  }
  return result + markup.slice(from);
}

const localName = ({ name }: Element): string => name.replace(/^.*:/u, "");
const inside = (root: Element, name: string): Element[] =>
  childElements(root).filter((element) => localName(element) === name);

/** The formats of cells (numbers under cellXfs) whose font is struck out. */
function struckFormats(styles: Element): ReadonlySet<string> {
  const fonts = inside(styles, "fonts").flatMap((list) => inside(list, "font"));
  const isStruckFont = fonts.map((font) =>
    inside(font, "strike").some(({ attributes }) => !["0", "false"].includes(attributes["val"] ?? "1")),
  );
  const formats = inside(styles, "cellXfs").flatMap((list) => inside(list, "xf"));
  return new Set(
    formats.flatMap(({ attributes }, index) =>
      isStruckFont[Number(attributes["fontId"] ?? 0)] === true ? [String(index)] : [],
    ),
  );
}

/** w:r of <w:r xml:space="preserve"> */
const nameIn = (opening: string): string => opening.slice(1).replace(/[\s/>].*$/su, "");

class Unstriker {
  struck = 0;
  readonly #formats: ReadonlySet<string>;
  /** Of each shared text the runs that say by themselves that they are not struck. */
  readonly #ownRunsOf: string[] = [];

  constructor(formats: ReadonlySet<string>) {
    this.#formats = formats;
  }

  /** Without the runs that are struck. */
  #pruned(inner: string): string {
    return rewriteElements(inner, "r", (_, run) => {
      if (!isStruck(run)) return null;
      this.struck += 1;
      return "";
    });
  }

  /** The runs with properties of their own, none of them struck: what stays of the text in a struck cell. */
  #ownRuns(inner: string): string {
    let kept = "";
    rewriteElements(inner, "r", (opening, run) => {
      if (/<(?:\w+:)?rPr[\s>]/u.test(run) && !isStruck(run)) kept += `${opening}${run}</${nameIn(opening)}>`;
      return null;
    });
    return kept;
  }

  strings(markup: string): string {
    return rewriteElements(markup, "si", (opening, inner) => {
      this.#ownRunsOf.push(this.#ownRuns(inner));
      return `${opening}${this.#pruned(inner)}</${nameIn(opening)}>`;
    });
  }

  sheet(markup: string): string {
    return rewriteElements(markup, "c", (opening, inner) => {
      const format = /\ss="(\d+)"/u.exec(opening)?.[1] ?? "";
      const name = nameIn(opening);
      if (!this.#formats.has(format))
        return inner.includes("strike") ? `${opening}${this.#pruned(inner)}</${name}>` : null;
      if (!/<(?:\w+:)?(?:v|t)[\s>]/u.test(inner)) return null;
      this.struck += 1;
      return this.#struckCell(opening, inner, name);
    });
  }

  #struckCell(opening: string, inner: string, name: string): string {
    const isShared = /\st="s"/u.test(opening);
    const index = Number(/<(?:\w+:)?v[^>]*>\s*(\d+)/u.exec(inner)?.[1] ?? -1);
    const kept = isShared ? (this.#ownRunsOf[index] ?? "") : this.#ownRuns(inner);
    const bare = opening.replace(/\st="[^"]*"/u, "").slice(0, -1);
    const prefix = name.slice(0, -1);
    return kept === "" ? `${bare}/>` : `${bare} t="inlineStr"><${prefix}is>${kept}</${prefix}is></${name}>`;
  }
}

/** The parts without what is struck out in them. @throws MarkupError for a style sheet that is not well-formed */
export function withoutStruck(members: ReadonlyMap<string, Uint8Array>): Unstruck {
  const holds = (bytes: Uint8Array | undefined): boolean =>
    bytes !== undefined && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(MARK);
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const styles = members.get(STYLES);
  const formats =
    styles !== undefined && holds(styles) ? struckFormats(parseXml(text(styles))) : new Set<string>();
  const result = new Map(members);
  const unstriker = new Unstriker(formats);
  const encode = (markup: string): Uint8Array => new TextEncoder().encode(markup);
  const strings = members.get(STRINGS);
  if (strings !== undefined && (formats.size > 0 || holds(strings)))
    result.set(STRINGS, encode(unstriker.strings(text(strings))));
  for (const [member, bytes] of members) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/u.test(member) || (formats.size === 0 && !holds(bytes))) continue;
    result.set(member, encode(unstriker.sheet(text(bytes))));
  }
  return { members: result, struck: unstriker.struck };
}
