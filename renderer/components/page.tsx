/** The frame of a page outside the workspace: its heading, what it offers, and its content. */
import type { ReactNode } from "react";

import classes from "./page.module.css";

interface Heading {
  title: string;
  /** Beside the title, up to the actions: what the page is about, or what narrows its content. */
  hint?: ReactNode;
  actions?: ReactNode;
}

function Head({ title, hint, actions }: Heading) {
  return (
    <header className={classes.head}>
      <h1 title={title}>{title}</h1>
      {hint !== undefined && <div className={classes.hint}>{hint}</div>}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}

/** A column that scrolls as a whole. */
export function Page({
  wide = false,
  children,
  ...heading
}: Heading & { wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.page}>
      <div className={classes.column} data-wide={wide || undefined}>
        <Head {...heading} />
        {children}
      </div>
    </div>
  );
}

/**
 * As wide and high as the window: the heading stays, and the lists below it scroll in themselves.
 * @param toTheEdge what scrolls ends at the window's lower edge
 */
export function FilledPage({
  toTheEdge = false,
  children,
  ...heading
}: Heading & { toTheEdge?: boolean; children: ReactNode }) {
  return (
    <div className={classes.filled} data-to-the-edge={toTheEdge || undefined}>
      <Head {...heading} />
      {children}
    </div>
  );
}
