import { elements, parseXml, textOf, unzip, type XmlElement } from "./xml.ts";

export interface WordFile {
  parts: Map<string, string>;
  document: XmlElement;
  /** Paragraphs and cells in order, as read from word/document.xml; empty ones left out. */
  texts: string[];
}

/** A paragraph's text with its line breaks. */
export function paragraphText(paragraph: XmlElement): string {
  return elements(paragraph, "w:r")
    .flatMap((run) => run.children)
    .map((child) =>
      typeof child === "string"
        ? ""
        : child.name === "w:br" && child.attributes["w:type"] === undefined
          ? "\n"
          : child.name === "w:t"
            ? textOf(child)
            : "",
    )
    .join("");
}

export async function readWord(bytes: Uint8Array): Promise<WordFile> {
  const parts = await unzip(bytes);
  const document = parseXml(parts.get("word/document.xml")!);
  const texts = elements(document, "w:p")
    .map(paragraphText)
    .filter((text) => text !== "");
  return { parts, document, texts };
}
