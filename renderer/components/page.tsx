/** A page outside the workspace: heading, what it offers, and a column that scrolls. */
import type { ReactNode } from "react";

import classes from "./page.module.css";

export function Page({
  title,
  hint,
  actions,
  wide = false,
  children,
}: {
  title: string;
  hint?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={classes.page}>
      <div className={classes.column} data-wide={wide || undefined}>
        <header className={classes.head}>
          <h1>{title}</h1>
          {hint !== undefined && <span>{hint}</span>}
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
