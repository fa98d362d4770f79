/** The text inside a Word paragraph: runs, breaks, fields, symbols, revisions, text boxes, pictures. */
import { child, childElements, isElement, type Element } from "../markup.ts";
import { isMarked, isOn, marksIn, type ParagraphStyle, type Styles } from "./styles.ts";

export interface InlineText {
  text: string;
  /** All of the text is bold (undefined where runs say nothing). */
  bold: boolean;
  boxes: Element[];
}

/** What the document holds beside plain text, for the warnings. */
export interface Findings {
  insertions: number;
  deletions: number;
  pictures: number;
  embedded: number;
  textBoxes: number;
  hidden: number;
  /** Runs struck out (删除线) by hand or by their style, without a tracked change. */
  struck: number;
}

/** Boxes and ticks of the symbol fonts (Wingdings, Wingdings 2) by code. */
const SYMBOLS: Readonly<Record<string, string>> = {
  F0A8: "□",
  F06F: "□",
  F071: "□",
  F0FE: "☑",
  F052: "☑",
  F053: "☒",
  F0FD: "☒",
  F0FC: "√",
  F050: "√",
  F0A3: "□",
  "2612": "☒",
  "2611": "☑",
  "2610": "☐",
  F0B3: "≥",
  F0A7: "▪",
};

const SKIPPED = new Set([
  "w:del",
  "w:moveFrom",
  "w:instrText",
  "w:delText",
  "w:delInstrText",
  "w:pPr",
  "w:rPr",
  "w:rt",
  "mc:Fallback",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:footnoteReference",
  "w:endnoteReference",
  "w:annotationRef",
  "w:bookmarkStart",
  "w:bookmarkEnd",
  "w:customXmlPr",
  "w:smartTagPr",
]);

interface FieldState {
  /** "code" between begin and separate, where the instruction stands. */
  parts: ("code" | "result")[];
}

export function readInline(
  paragraph: Element,
  style: ParagraphStyle,
  characterStyles: Styles["character"],
  findings: Findings,
): InlineText {
  const boxes: Element[] = [];
  const fields: FieldState = { parts: [] };
  let text = "";
  let allBold = true;
  let anyText = false;

  const add = (piece: string, bold: boolean): void => {
    if (fields.parts.includes("code") || piece === "") return;
    text += piece;
    if (piece.trim() === "") return;
    anyText = true;
    allBold &&= bold;
  };

  const run = (element: Element): void => {
    const properties = child(element, "w:rPr");
    const bold = isOn(child(properties, "w:b")) ?? style.bold ?? false;
    const own = marksIn(properties);
    const named = characterStyles.get(child(properties, "w:rStyle")?.attributes["w:val"] ?? "") ?? {};
    if (isMarked("hidden", own, named, style)) {
      findings.hidden += 1;
      return;
    }
    if (isMarked("struck", own, named, style) || isMarked("doublyStruck", own, named, style)) {
      findings.struck += 1;
      return;
    }
    for (const inner of childElements(element)) runPart(inner, bold);
  };

  const runPart = (element: Element, bold: boolean): void => {
    switch (element.name) {
      case "w:t":
      case "m:t":
        return add(element.children.filter((part) => typeof part === "string").join(""), bold);
      case "w:tab":
        return add("\t", bold);
      case "w:br":
        return add(element.attributes["w:type"] === "page" ? "" : "\n", bold);
      case "w:cr":
        return add("\n", bold);
      case "w:noBreakHyphen":
        return add("-", bold);
      case "w:sym":
        return add(SYMBOLS[(element.attributes["w:char"] ?? "").toUpperCase()] ?? "", bold);
      case "w:fldChar":
        return fieldCharacter(element, bold);
      case "w:object":
        findings.embedded += 1;
        return walk(element);
      default:
        if (!SKIPPED.has(element.name)) graphics(element);
    }
  };

  const fieldCharacter = (element: Element, bold: boolean): void => {
    const type = element.attributes["w:fldCharType"];
    const box = child(element, "w:ffData", "w:checkBox");
    if (box !== null)
      add((isOn(child(box, "w:checked")) ?? isOn(child(box, "w:default")) ?? false) ? "☑" : "□", bold);
    if (type === "begin") fields.parts.push("code");
    else if (type === "separate") fields.parts.splice(-1, 1, "result");
    else if (type === "end") fields.parts.pop();
  };

  const graphics = (element: Element): void => {
    if (element.name === "w:txbxContent") {
      findings.textBoxes += 1;
      boxes.push(element);
      return;
    }
    if (element.name === "pic:pic" || element.name === "v:imagedata") findings.pictures += 1;
    for (const inner of childElements(element)) if (inner.name !== "mc:Fallback") graphics(inner);
  };

  const walk = (parent: Element): void => {
    for (const inner of parent.children) {
      if (!isElement(inner)) continue;
      if (inner.name === "w:r" || inner.name === "m:r") run(inner);
      else if (inner.name === "w:del" || inner.name === "w:moveFrom") findings.deletions += 1;
      else if (inner.name === "w:ins" || inner.name === "w:moveTo") {
        findings.insertions += 1;
        walk(inner);
      } else if (!SKIPPED.has(inner.name)) walk(inner);
    }
  };

  walk(paragraph);
  return { text, bold: anyText && allBold, boxes };
}
