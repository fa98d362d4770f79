/** A project's forms as the settings want them, dated now. */
import { printedForm, type FormDocument, type FormId, type FormMaterial } from "../../shared/forms/index.ts";
import type { Project } from "../../shared/project/index.ts";
import type { ApiContext } from "./context.ts";

/** @param material what only the caller knows: the files of a package's list. */
export function formOf(
  { ledger, clock }: ApiContext,
  project: Project,
  form: FormId,
  material: FormMaterial = {},
): FormDocument {
  const { district } = ledger.store.settings.get();
  return printedForm(form, project, district, { createdAt: clock.now().toISOString(), ...material });
}
