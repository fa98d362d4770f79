/** A project's form with everything that is worked out for it: the same for the preview, the files and the package. */
import { changedRules, checkProject } from "../checks/index.ts";
import type { DistrictSettings, Project } from "../project/index.ts";
import { scoreProject, type ProjectScore } from "../scoring/index.ts";
import { buildForm, type FormMaterial } from "./build-form.ts";
import type { FormDocument, FormId } from "./document.ts";
import type { FormOptions } from "./options.ts";
import type { SelfEvaluationScore } from "./self-evaluation.ts";

/** What the self-evaluation prints of a score. A row without a score stays blank, one that does not apply prints “—”. */
export function printedScore(score: ProjectScore): SelfEvaluationScore {
  return {
    points: Object.fromEntries(
      score.rows
        .filter((row) => row.points !== null || row.status === "notApplicable")
        .map((row) => [row.indicatorId, row.points]),
    ),
    // Where 执行率 stands outside the 100 points its boxes stay blank; a printed 0 would read as a lost score.
    execution:
      score.execution.status === "outside"
        ? { max: "", points: null }
        : { max: score.execution.max, points: score.execution.points },
    max: score.max,
    total: score.complete ? score.total : null,
    grade: score.complete ? (score.grade ?? "") : "",
  };
}

/** What the settings choose about one form: its money unit, its variant and its type, and the months that are monitored. */
export function officeOptions(
  id: FormId,
  { forms, formMoneyUnit, monitoring }: Pick<DistrictSettings, "forms" | "formMoneyUnit" | "monitoring">,
): Partial<FormOptions> & FormMaterial {
  return {
    moneyUnit: forms.moneyUnits[id] ?? formMoneyUnit,
    linePitch: forms.linePitch,
    bodyFont: forms.bodyFont,
    variant: forms.selfEvaluation,
    month: monitoring.month,
  };
}

/** @param given what only the caller knows: the date of the document, the files of a package's list. */
export function printedForm(
  id: FormId,
  project: Project,
  district: DistrictSettings,
  given: Partial<FormOptions> & FormMaterial = {},
): FormDocument {
  return buildForm(id, project, {
    ...officeOptions(id, district),
    ...(id === "checkList"
      ? { findings: checkProject(project, { district }), ruleChanges: changedRules(district) }
      : {}),
    ...(id === "selfEvaluation"
      ? { score: printedScore(scoreProject(project, project.actuals, district)) }
      : {}),
    ...given,
  });
}
