/** The documents of a package, and its name. */
import { FORM_TITLE, type FormDocument, type FormId } from "../../shared/forms/document.ts";
import type { FormMaterial } from "../../shared/forms/index.ts";
import type { DocumentFormat } from "../../shared/api/index.ts";
import type { Project, TargetForm } from "../../shared/project/index.ts";
import { localDay } from "../clock.ts";
import { EXTENSION, produceDocument } from "../documents/produce.ts";
import type { Printer } from "../window/printing.ts";
import type { ArchiveEntry } from "./archive.ts";
import { documentFileName } from "../../shared/transfer/index.ts";
import { dataEntries, describeEntry, makePackage, type PackageFacts } from "./write-package.ts";

interface PackagedDocument {
  form: FormId;
  format: DocumentFormat;
}

/**
 * What the bureau gets of a project: the text with its table to read and to seal, the table to count with. Where the district
 * takes another goal form than the one inside the text, that form comes as a paper of its own.
 */
function documentsFor(targetForm: TargetForm): PackagedDocument[] {
  const text: PackagedDocument[] = [
    { form: "projectText", format: "word" },
    { form: targetForm, format: "excel" },
    { form: "projectText", format: "pdf" },
  ];
  if (targetForm === "goalTable") return text;
  return [...text, { form: targetForm, format: "word" }, { form: targetForm, format: "pdf" }];
}

export const packageFileName = (project: Project): string =>
  documentFileName(project.year, project.name, "项目包", "zip");

/** Makes every document and packs them with the data, the evidence, the paper list (which names the package) and the manifest. */
export async function packageProject(
  project: Project,
  formOf: (form: FormId, material?: FormMaterial) => Promise<FormDocument>,
  printer: Printer,
  facts: PackageFacts & { packageName: string; targetForm: TargetForm; evidence: readonly ArchiveEntry[] },
): Promise<Uint8Array> {
  const documents: ArchiveEntry[] = [];
  for (const { form, format } of documentsFor(facts.targetForm)) {
    const name = documentFileName(project.year, project.name, FORM_TITLE[form], EXTENSION[format]);
    documents.push({ name, bytes: await produceDocument(await formOf(form), format, printer) });
  }
  const { evidence, packageName } = facts;
  const list = await formOf("packageList", {
    listing: {
      files: [...dataEntries(project), ...documents, ...evidence].map(describeEntry),
      handedOverOn: localDay(facts.exportedAt),
      handedOverBy: facts.exportedBy,
      packageName,
    },
  });
  const name = documentFileName(project.year, project.name, FORM_TITLE.packageList, EXTENSION.word);
  documents.push({ name, bytes: await produceDocument(list, "word", printer) });
  return makePackage(project, [...documents, ...evidence], facts);
}
