/** One of the three first steps: its number, what it is about, and what can be done. */
import type { ReactNode } from "react";

import classes from "./welcome.module.css";

export function Step({
  number,
  title,
  hint,
  children,
}: {
  number: number;
  title: string;
  hint: string;
  children: ReactNode;
}) {
  return (
    <section className={classes.step} aria-label={title}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <div className={classes.content}>
        <header className={classes.head}>
          <h2>{title}</h2>
          <span>{hint}</span>
        </header>
        {children}
      </div>
    </section>
  );
}
