/** A sentence with what can be done about it, beside what it is about. */
import type { ReactNode } from "react";

import classes from "./notices.module.css";

export function Notice({
  tone,
  children,
  actions,
}: {
  tone: "plain" | "warning" | "ok" | "error";
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={classes.notice} data-tone={tone} role="status">
      <div className={classes.noticeText}>{children}</div>
      {actions !== undefined && <div className={classes.noticeActions}>{actions}</div>}
    </div>
  );
}
