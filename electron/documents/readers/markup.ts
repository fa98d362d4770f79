/** Markup → tree: XML strictly (a broken file is damaged), HTML forgivingly (systems write what they like). */

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

export class MarkupError extends Error {
  override readonly name = "MarkupError";
}

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  middot: "·",
  times: "×",
  divide: "÷",
  ge: "≥",
  le: "≤",
  ne: "≠",
  plusmn: "±",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  permil: "‰",
  radic: "√",
  yen: "¥",
  deg: "°",
  sect: "§",
  bull: "•",
  laquo: "«",
  raquo: "»",
  copy: "©",
  reg: "®",
  minus: "−",
  zwnj: "",
  zwj: "",
};

/** Character references; an unknown one stays as written. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,30}));?/gu,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
      const allowed = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      return allowed ? String.fromCodePoint(code) : "";
    },
  );
}

const DEEPEST = 400;
const ATTRIBUTE = /([^\s=/>"']+)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/gu;

function attributesOf(text: string, lowerCase: boolean): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const match of text.matchAll(ATTRIBUTE)) {
    const name = lowerCase ? match[1]!.toLowerCase() : match[1]!;
    attributes[name] ??= decodeReferences(match[2] ?? match[3] ?? match[4] ?? "");
  }
  return attributes;
}

interface Token {
  kind: "open" | "close" | "text";
  name: string;
  /** Attribute text of a tag, text of a text. */
  text: string;
  selfClosing: boolean;
}

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[([\s\S]*?)\]\]>|\?[\s\S]*?\?>|![^>]*>|(\/?)([A-Za-z_][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>)/gu;

function* tokens(markup: string): Generator<Token> {
  let last = 0;
  for (const match of markup.matchAll(TAG)) {
    if (match.index > last)
      yield {
        kind: "text",
        name: "",
        text: decodeReferences(markup.slice(last, match.index)),
        selfClosing: false,
      };
    last = match.index + match[0].length;
    if (match[1] !== undefined) yield { kind: "text", name: "", text: match[1], selfClosing: false };
    else if (match[3] !== undefined) {
      yield {
        kind: match[2] === "/" ? "close" : "open",
        name: match[3],
        text: match[4] ?? "",
        selfClosing: match[5] === "/",
      };
    }
  }
  if (last < markup.length)
    yield { kind: "text", name: "", text: decodeReferences(markup.slice(last)), selfClosing: false };
}

/** @throws MarkupError for text that is not well-formed */
export function parseXml(markup: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open: Element[] = [root];
  for (const token of tokens(markup)) {
    const parent = open.at(-1)!;
    if (token.kind === "text") {
      if (parent === root && token.text.replace(/^\ufeff/u, "").trim() !== "")
        throw new MarkupError("text outside of the root");
      parent.children.push(token.text);
    } else if (token.kind === "open") {
      const element: Element = {
        name: token.name,
        attributes: attributesOf(token.text, false),
        children: [],
      };
      parent.children.push(element);
      if (!token.selfClosing) open.push(element);
      if (open.length > DEEPEST) throw new MarkupError("nested too deeply");
    } else if (open.length < 2 || open.pop()!.name !== token.name)
      throw new MarkupError(`unexpected end of ${token.name}`);
  }
  const top = root.children.find((child) => typeof child !== "string");
  if (open.length !== 1 || top === undefined) throw new MarkupError("unexpected end of text");
  return top;
}

const VOID = new Set([
  "br",
  "hr",
  "img",
  "input",
  "meta",
  "link",
  "col",
  "area",
  "base",
  "embed",
  "param",
  "source",
  "track",
  "wbr",
]);
/** What an opening tag ends where its own end was left out. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  p: ["p"],
  li: ["li"],
  tr: ["tr", "td", "th"],
  td: ["td", "th"],
  th: ["td", "th"],
  option: ["option"],
  div: ["p"],
  table: ["p"],
  ul: ["p"],
  ol: ["p"],
  h1: ["p"],
  h2: ["p"],
  h3: ["p"],
  h4: ["p"],
  h5: ["p"],
  h6: ["p"],
  tbody: ["tr", "td", "th", "thead", "tbody"],
  tfoot: ["tr", "td", "th", "tbody", "thead"],
};
const SCOPES = new Set(["table", "td", "th", "div", "ul", "ol"]);

/** Never throws: ends that are missing are supplied, ends too many are ignored. */
export function parseHtml(markup: string): Element {
  const root: Element = { name: "#document", attributes: {}, children: [] };
  const open: Element[] = [root];
  let raw: string | null = null;
  for (const token of tokens(markup)) {
    const name = token.name.toLowerCase();
    if (raw !== null) {
      if (token.kind === "close" && name === raw) raw = null;
      continue;
    }
    if (token.kind === "text") open.at(-1)!.children.push(token.text);
    else if (token.kind === "open") {
      if (name === "script" || name === "style" || name === "title") {
        if (!token.selfClosing) raw = name;
        continue;
      }
      endImplied(open, name);
      const element: Element = { name, attributes: attributesOf(token.text, true), children: [] };
      open.at(-1)!.children.push(element);
      if (!VOID.has(name) && !token.selfClosing && open.length < DEEPEST) open.push(element);
    } else {
      const index = open.findLastIndex((element) => element.name === name);
      const scope = open.findLastIndex((element) => element.name === "table");
      if (index > 0 && (index >= scope || name === "table" || scope <= 0)) open.length = index;
    }
  }
  return root;
}

function endImplied(open: Element[], name: string): void {
  const ended = ENDS[name];
  if (ended === undefined) return;
  for (let index = open.length - 1; index > 0; index -= 1) {
    const element = open[index]!;
    if (ended.includes(element.name)) {
      open.length = index;
      if (name !== "tr" && name !== "tbody" && name !== "tfoot") return;
    } else if (SCOPES.has(element.name)) return;
  }
}

export function isElement(child: Element | string): child is Element {
  return typeof child !== "string";
}

export function childElements(element: Element, name?: string): Element[] {
  return element.children.filter(
    (child): child is Element => isElement(child) && (name === undefined || child.name === name),
  );
}

export function child(element: Element | null | undefined, ...path: string[]): Element | null {
  let found: Element | null = element ?? null;
  for (const name of path) found = found === null ? null : (childElements(found, name)[0] ?? null);
  return found;
}

/** First element of the name anywhere below, in document order. */
export function descendant(element: Element, name: string): Element | null {
  if (element.name === name) return element;
  for (const inner of childElements(element)) {
    const found = descendant(inner, name);
    if (found !== null) return found;
  }
  return null;
}
