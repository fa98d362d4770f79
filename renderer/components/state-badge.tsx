import { PROJECT_STATE_LABEL, type ProjectState } from "../../shared/project/index.ts";
import classes from "./state-badge.module.css";

/** 草稿、已送出、退回、批复. */
export function StateBadge({ state }: { state: ProjectState }) {
  return (
    <span className={classes.badge} data-state={state}>
      {PROJECT_STATE_LABEL[state]}
    </span>
  );
}
