export { beginAmending, endAmending, useAmending } from "./amending.ts";
export { currentCopy, useCurrentSnapshot } from "./current.ts";
export type { FieldStatus } from "./field-status.ts";
export { useFindingCounts, useFindings, useFindingsAt, useKnownFindings } from "./findings.tsx";
export { focusField, focusSoon, followFocus, forgetFocus, useFocusedPath, useFocusedPlace } from "./focus.ts";
export {
  newRowId,
  useEdits,
  useField,
  useLocked,
  useProject,
  useProjectPart,
  useWorkingCopy,
  WorkingCopyContext,
  type FieldHandle,
} from "./hooks.ts";
export { OpenProject } from "./open-project.tsx";
export { currentPlace, moveTo, savePlace, startFrom, usePlace } from "./place.ts";
export {
  useAllSubmissions,
  useAmended,
  useFrozen,
  useRemarksAt,
  useReturnedNumber,
  useSubmissions,
  useSubmissionStep,
  type SubmissionStepRun,
} from "./submissions.tsx";
export { WorkingCopy } from "./working-copy.ts";
