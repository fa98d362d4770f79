/** What paragraph styles say: heading level, bold type, numbering. */
import { child, childElements, type Element } from "../markup.ts";

export interface ParagraphStyle {
  /** Heading level, 1 = highest. */
  level?: number;
  bold?: boolean;
  numbering?: { numId: string; level: number };
}

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

export function readStyles(root: Element | null): ReadonlyMap<string, ParagraphStyle> {
  const styles = new Map<string, ParagraphStyle & { basedOn?: string }>();
  for (const style of root === null ? [] : childElements(root, "w:style")) {
    if (style.attributes["w:type"] !== "paragraph") continue;
    const properties = child(style, "w:pPr");
    const level = headingLevel(style, properties);
    const bold = isOn(child(style, "w:rPr", "w:b"));
    const numbering = numberingOf(properties);
    const basedOn = child(style, "w:basedOn")?.attributes["w:val"];
    styles.set(style.attributes["w:styleId"] ?? "", {
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
