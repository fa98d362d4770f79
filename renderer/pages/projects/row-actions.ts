/** What can be done with a line of the list, by its menu or its keys. */
import type { ProjectSummary } from "../../../shared/api/index.ts";

export interface RowActions {
  open(row: ProjectSummary): void;
  duplicate(row: ProjectSummary): void;
  rollForward(row: ProjectSummary): void;
  trash(row: ProjectSummary): void;
}
