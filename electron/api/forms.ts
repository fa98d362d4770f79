/** A project's forms as the settings want them. */
import { buildForm, type FormDocument, type FormId } from "../../shared/forms/index.ts";
import type { Project } from "../../shared/project/index.ts";
import type { ApiContext } from "./context.ts";

export function formOf(context: ApiContext, project: Project, form: FormId): FormDocument {
  return buildForm(form, project, { district: context.ledger.store.settings.get().district });
}
