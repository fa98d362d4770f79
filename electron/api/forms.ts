/** A project's forms as the settings want them, dated now. */
import type { Finding } from "../../shared/checks/index.ts";
import type { FormDocument, FormId, FormMaterial } from "../../shared/forms/index.ts";
import type { Project } from "../../shared/project/index.ts";
import { localDay } from "../clock.ts";
import type { Store } from "../store/index.ts";
import type { ApiContext } from "./context.ts";

/** As the page 体检 shows them: held against last year's project and the approved copy too. */
async function findingsOf(store: Store, project: Project): Promise<readonly Finding[]> {
  const [{ checkProject }, { comparer }] = await Promise.all([
    import("../../shared/checks/index.ts"),
    import("./comparing.ts"),
  ]);
  const { lastYear, approved } = comparer(store)(project);
  return checkProject(project, {
    district: store.settings.get().district,
    ...(lastYear === null ? {} : { lastYear }),
    ...(approved === null ? {} : { approved }),
  });
}

/** What the record knows beside the project: its findings, the bureau's remarks, and what was changed for each. */
async function recordedMaterial(
  { ledger }: ApiContext,
  project: Project,
  form: FormId,
): Promise<FormMaterial> {
  if (form === "checkList") return { findings: await findingsOf(ledger.store, project) };
  if (form !== "remarkAnswers") return {};
  const { latestAnswers } = await import("../../shared/lifecycle/index.ts");
  const found = latestAnswers(ledger.store.submissions.list(project.id), project);
  if (found === null) return {};
  const { submission, answers, reason } = found;
  const submittedOn = localDay(new Date(submission.at));
  return { remarks: { answers, number: submission.number, submittedOn, reason } };
}

/**
 * Forms, checks and scoring are needed only when something is printed, so they load then: starting stays quick.
 * @param material what only the caller knows: the files of a package's list.
 */
export async function formOf(
  context: ApiContext,
  project: Project,
  form: FormId,
  material: FormMaterial = {},
): Promise<FormDocument> {
  const { printedForm } = await import("../../shared/forms/index.ts");
  const { district } = context.ledger.store.settings.get();
  return printedForm(form, project, district, {
    createdAt: context.clock.now().toISOString(),
    ...(await recordedMaterial(context, project, form)),
    ...material,
  });
}

/** Characters of the form that the program's own fonts do not have. */
export async function missingIn(form: FormDocument): Promise<string[]> {
  const { missingCharacters } = await import("../../shared/forms/index.ts");
  return missingCharacters(form);
}

/** The form without a project, for filling in by hand: in the district's variant, on the office's paper. */
export async function emptyForm({ ledger, clock }: ApiContext, form: FormId): Promise<FormDocument> {
  const { buildForm, officeOptions } = await import("../../shared/forms/index.ts");
  const { blankProjectContent } = await import("../../shared/project/index.ts");
  const { district } = ledger.store.settings.get();
  const project: Project = { ...blankProjectContent(null), id: "empty", state: "draft" };
  return buildForm(form, project, {
    ...officeOptions(form, district),
    createdAt: clock.now().toISOString(),
  });
}
