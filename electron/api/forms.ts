/** A project's forms as the settings want them, dated now. */
import type { FormDocument, FormId, FormMaterial } from "../../shared/forms/index.ts";
import type { Project } from "../../shared/project/index.ts";
import type { ApiContext } from "./context.ts";

/**
 * Forms, checks and scoring are needed only when something is printed, so they load then: starting stays quick.
 * @param material what only the caller knows: the files of a package's list.
 */
export async function formOf(
  { ledger, clock }: ApiContext,
  project: Project,
  form: FormId,
  material: FormMaterial = {},
): Promise<FormDocument> {
  const { printedForm } = await import("../../shared/forms/index.ts");
  const { district } = ledger.store.settings.get();
  return printedForm(form, project, district, { createdAt: clock.now().toISOString(), ...material });
}

/** Characters of the form that the program's own fonts do not have. */
export async function missingIn(form: FormDocument): Promise<string[]> {
  const { missingCharacters } = await import("../../shared/forms/index.ts");
  return missingCharacters(form);
}
