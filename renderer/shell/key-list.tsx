/** F1: the keys, on a card beside the work; Esc or F1 puts it away. */
import { CloseButton } from "@mantine/core";
import { useEffect } from "react";
import { Link, useLocation } from "wouter";

import { helpAddress } from "../pages/help/chapter-of.ts";
import { KEY_LINES } from "./keys.ts";
import classes from "./shell.module.css";
import { changeView, useView } from "./view-state.ts";

export function KeyTable() {
  return (
    <dl className={classes.keyTable}>
      {KEY_LINES.map((line) => (
        <div key={line.keys}>
          <dt>
            <kbd>{line.keys}</kbd>
          </dt>
          <dd>{line.does}</dd>
        </div>
      ))}
    </dl>
  );
}

export function KeyList() {
  const open = useView("keyList");
  const [location] = useLocation();
  useEffect(() => {
    if (!open) return;
    const close = (event: KeyboardEvent) => {
      if (event.key === "Escape") changeView({ keyList: false });
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
  }, [open]);
  if (!open) return null;
  return (
    <aside className={classes.keyList} aria-label="快捷键">
      <header>
        <strong>快捷键</strong>
        <Link href={helpAddress(location)} onClick={() => changeView({ keyList: false })}>
          这一页怎么用
        </Link>
        <CloseButton size="sm" aria-label="收起快捷键表" onClick={() => changeView({ keyList: false })} />
      </header>
      <KeyTable />
    </aside>
  );
}
