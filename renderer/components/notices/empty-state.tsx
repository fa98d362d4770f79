/** An empty page says what to do first. */
import type { ReactNode } from "react";

import classes from "./notices.module.css";

export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className={classes.empty}>
      {icon !== undefined && <div className={classes.emptyIcon}>{icon}</div>}
      <p className={classes.emptyTitle}>{title}</p>
      {children !== undefined && <div className={classes.emptyText}>{children}</div>}
      {actions !== undefined && <div className={classes.emptyActions}>{actions}</div>}
    </div>
  );
}
