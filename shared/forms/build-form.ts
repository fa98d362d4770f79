import type { Finding } from "../checks/index.ts";
import type { Project } from "../project/index.ts";
import { checkListForm } from "./check-list.ts";
import { countyDeclarationForm } from "./county-declaration.ts";
import { declaration2015Form } from "./declaration-2015.ts";
import type { FormDocument, FormId } from "./document.ts";
import { goalTableForm } from "./goal-table.ts";
import { DEFAULT_FORM_OPTIONS, type FormOptions } from "./options.ts";
import { monitoringHuangshiForm } from "./monitoring-huangshi.ts";
import { monitoringForm } from "./monitoring.ts";
import { packageListForm, type PackageListing } from "./package-list.ts";
import { projectTextForm } from "./project-text.ts";
import { NO_ANSWERS, remarkAnswersForm, type RemarkAnswers } from "./remark-answers.ts";
import { revisionNoteForm, type RevisionNote } from "./revision-note.ts";
import {
  selfEvaluationForm,
  type SelfEvaluationScore,
  type SelfEvaluationVariant,
} from "./self-evaluation.ts";

/** What some forms need beside the project; without it they come out to be filled in by hand. */
export interface FormMaterial {
  findings?: readonly Finding[];
  /** Rules of the 体检 that the district set otherwise than usual, a line each. */
  ruleChanges?: readonly string[];
  listing?: PackageListing;
  remarks?: RemarkAnswers;
  /** The two states of a 修改说明; without it the project is compared with itself. */
  revision?: RevisionNote;
  score?: SelfEvaluationScore;
  variant?: SelfEvaluationVariant;
  /** The last of the monitored months, 1 to 12. */
  month?: number;
}

const NO_SCORE: SelfEvaluationScore = {
  points: {},
  execution: { max: "", points: null },
  max: "",
  total: null,
  grade: "",
};
const NO_FILES: PackageListing = { files: [], handedOverOn: "", handedOverBy: "", packageName: "" };

const unchanged = (project: Project): RevisionNote => {
  const state = { label: "现在", project };
  return { before: state, after: state, everything: false };
};

/** The form of a project. An empty project gives the empty form. Pure: the same input gives the same document. */
export function buildForm(
  id: FormId,
  project: Project,
  options: Partial<FormOptions> & FormMaterial = {},
): FormDocument {
  const {
    findings = [],
    ruleChanges = [],
    listing = NO_FILES,
    remarks = NO_ANSWERS,
    score = NO_SCORE,
    variant = "yunnan",
    month = 7,
    revision = unchanged(project),
    ...chosen
  } = options;
  const complete: FormOptions = { ...DEFAULT_FORM_OPTIONS, ...chosen };
  switch (id) {
    case "projectText":
      return projectTextForm(project, complete);
    case "goalTable":
      return goalTableForm(project, complete);
    case "checkList":
      return checkListForm(project, findings, complete, ruleChanges);
    case "packageList":
      return packageListForm(project, listing, complete);
    case "declaration2015":
      return declaration2015Form(project, complete);
    case "countyDeclaration":
      return countyDeclarationForm(project, complete);
    case "monitoring":
      return monitoringForm(project, month, complete);
    case "monitoringHuangshi":
      return monitoringHuangshiForm(project, month, complete);
    case "selfEvaluation":
      return selfEvaluationForm(project, score, variant, complete);
    case "revisionNote":
      return revisionNoteForm(revision, complete);
    case "remarkAnswers":
      return remarkAnswersForm(project, remarks, complete);
  }
}
