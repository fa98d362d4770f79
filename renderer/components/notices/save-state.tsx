/** The little mark beside a field: being typed, on its way, on the disk, or not saved and why. */
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";

import { sentenceFor } from "../../../shared/api/index.ts";
import type { FieldStatus } from "../../working-copy/index.ts";
import classes from "./notices.module.css";

export function SaveState({ status }: { status: FieldStatus }) {
  switch (status.kind) {
    case "idle":
      return null;
    case "typing":
    case "saving":
      return (
        <span className={classes.saving} data-save-state={status.kind} title="正在保存">
          ···
        </span>
      );
    case "saved":
      return (
        <span className={classes.saved} data-save-state="saved" title="已保存到磁盘">
          <IconCheck size={14} stroke={2} aria-label="已保存" />
        </span>
      );
    case "failed":
      return (
        <span className={classes.notSaved} data-save-state="failed" role="alert">
          <IconAlertCircle size={14} stroke={2} aria-hidden />
          没有保存：{sentenceFor(status.failure).what}
        </span>
      );
  }
}
