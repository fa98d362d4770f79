/** Where things stand, in one line of figures at the head of a page. */
import type { ReactNode } from "react";

import classes from "./figure-band.module.css";

export function FigureBand({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={classes.band} aria-label={label}>
      {children}
    </section>
  );
}

/** Figures with their names above them; `data-fact` marks what a test reads. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className={classes.figures}>{children}</dl>;
}
