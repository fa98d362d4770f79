/** Document properties of the workbook, which the library does not write. */
import { sanitizeTextContent } from "write-excel-file/utility";

import type { FormDocument } from "../../../../shared/forms/index.ts";
import { partOf, type ArchivePart } from "../archive.ts";
import type { PartChanges } from "../repack.ts";

const NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(" ");
const CONTENT_TYPE = "application/vnd.openxmlformats-package.core-properties+xml";
const RELATION = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

export function propertiesPart(form: FormDocument, createdAt: string): ArchivePart {
  const text = sanitizeTextContent;
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${text(createdAt)}</dcterms:${name}>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${NAMESPACES}><dc:title>${text(form.title)}</dc:title><dc:subject>${text(form.subject)}</dc:subject><dc:creator>${text(form.author)}</dc:creator><cp:lastModifiedBy>${text(form.author)}</cp:lastModifiedBy>${date("created")}${date("modified")}</cp:coreProperties>`;
  return partOf("docProps/core.xml", xml);
}

/** Makes the properties known to the archive's two lists of parts. */
export const PROPERTIES_KNOWN: PartChanges = {
  "[Content_Types].xml": (xml) =>
    xml.replace(
      "</Types>",
      `<Override PartName="/docProps/core.xml" ContentType="${CONTENT_TYPE}"/></Types>`,
    ),
  "_rels/.rels": (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rIdProperties" Type="${RELATION}" Target="docProps/core.xml"/></Relationships>`,
    ),
};
