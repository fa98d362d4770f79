/** A group of fields on paper, with its heading. */
import type { ReactNode } from "react";

import classes from "./section.module.css";

export function Section({
  title,
  hint,
  actions,
  children,
  id,
}: {
  title?: string;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  id?: string;
}) {
  return (
    <section className={classes.section} id={id} aria-label={title}>
      {(title !== undefined || actions !== undefined) && (
        <header className={classes.head}>
          {title !== undefined && <h2 className={classes.title}>{title}</h2>}
          {hint !== undefined && <span className={classes.hint}>{hint}</span>}
          {actions !== undefined && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      <div className={classes.body}>{children}</div>
    </section>
  );
}

/** What a section is for, or what to do first, in a quiet sentence. */
export function Hint({ children }: { children: ReactNode }) {
  return <p className={classes.sentence}>{children}</p>;
}

/** Fields side by side, two or more columns as the width allows; `wide` children take the whole line. */
export function FieldGrid({ columns = 2, children }: { columns?: 2 | 3 | 4; children: ReactNode }) {
  return (
    <div className={classes.grid} data-columns={columns}>
      {children}
    </div>
  );
}

export function Wide({ children }: { children: ReactNode }) {
  return <div className={classes.wide}>{children}</div>;
}
