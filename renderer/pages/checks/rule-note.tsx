/** Whether the office looks by rules of its own; the list that is handed in says so too. */
import { Link } from "wouter";

import { changedRules } from "../../../shared/checks/index.ts";
import { useSettings } from "../../client/index.ts";
import classes from "./checks.module.css";

export function RuleNote() {
  const changed = changedRules(useSettings().district).length;
  if (changed === 0) return null;
  return (
    <p className={classes.ruleNote}>
      有 {changed} 条规则与默认不同，会印在清单上。<Link href="/settings/checks">看改了哪些</Link>
    </p>
  );
}
