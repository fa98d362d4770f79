/** What styles say: heading level, bold type, numbering; what they strike out or hide. */
import { child, childElements, type Element } from "../markup.ts";

/** Marks that take text out of the document without deleting it (ECMA-376 17.3.2: strike, dstrike, vanish). */
export interface Marks {
  struck?: boolean;
  doublyStruck?: boolean;
  hidden?: boolean;
}

export interface ParagraphStyle extends Marks {
  /** Heading level, 1 = highest. */
  level?: number;
  bold?: boolean;
  numbering?: { numId: string; level: number };
}

export interface Styles {
  paragraph: ReadonlyMap<string, ParagraphStyle>;
  character: ReadonlyMap<string, Marks>;
}

const MARKS = [
  ["struck", "w:strike"],
  ["doublyStruck", "w:dstrike"],
  ["hidden", "w:vanish"],
] as const;

/** The marks that run properties state, on or off. */
export function marksIn(properties: Element | null): Marks {
  const marks: Marks = {};
  for (const [mark, name] of MARKS) {
    const on = isOn(child(properties, name));
    if (on !== undefined) marks[mark] = on;
  }
  return marks;
}

/** Is the mark on for a run? What the run says itself counts; else its two styles turn each other over (17.7.3). */
export const isMarked = (mark: keyof Marks, run: Marks, character: Marks, paragraph: Marks): boolean =>
  run[mark] ?? (character[mark] ?? false) !== (paragraph[mark] ?? false);

export function isOn(property: Element | null): boolean | undefined {
  if (property === null) return undefined;
  return !["0", "false", "off", "none"].includes(property.attributes["w:val"] ?? "1");
}

export function numberingOf(properties: Element | null): { numId: string; level: number } | undefined {
  const numPr = child(properties, "w:numPr");
  const numId = child(numPr, "w:numId")?.attributes["w:val"];
  return numId === undefined
    ? undefined
    : { numId, level: Number(child(numPr, "w:ilvl")?.attributes["w:val"] ?? 0) };
}

function headingLevel(style: Element, properties: Element | null): number | undefined {
  const outline = child(properties, "w:outlineLvl")?.attributes["w:val"];
  if (outline !== undefined && Number(outline) < 9) return Number(outline) + 1;
  const name = child(style, "w:name")?.attributes["w:val"] ?? "";
  const numbered = /^(?:heading|标题)\s*([1-9])$/iu.exec(name);
  if (numbered !== null) return Number(numbered[1]);
  return /^(?:title|标题|文档标题)$/iu.test(name) ? 1 : undefined;
}

function stylesOf(root: Element | null, type: "paragraph" | "character"): Map<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle & { basedOn?: string }>();
  for (const style of root === null ? [] : childElements(root, "w:style")) {
    if (style.attributes["w:type"] !== type) continue;
    const properties = child(style, "w:pPr");
    const level = headingLevel(style, properties);
    const bold = isOn(child(style, "w:rPr", "w:b"));
    const numbering = numberingOf(properties);
    const basedOn = child(style, "w:basedOn")?.attributes["w:val"];
    styles.set(style.attributes["w:styleId"] ?? "", {
      ...marksIn(child(style, "w:rPr")),
      ...(level === undefined ? {} : { level }),
      ...(bold === undefined ? {} : { bold }),
      ...(numbering === undefined ? {} : { numbering }),
      ...(basedOn === undefined ? {} : { basedOn }),
    });
  }
  const resolve = (id: string, seen: ReadonlySet<string>): ParagraphStyle => {
    const style = styles.get(id);
    if (style === undefined || seen.has(id)) return {};
    const { basedOn, ...own } = style;
    return basedOn === undefined ? own : { ...resolve(basedOn, new Set([...seen, id])), ...own };
  };
  return new Map([...styles.keys()].map((id) => [id, resolve(id, new Set())]));
}

export const readStyles = (root: Element | null): Styles => ({
  paragraph: stylesOf(root, "paragraph"),
  character: stylesOf(root, "character"),
});
