/** What the 体检 says about a field, under the field, with the mend one click away. */
import { UnstyledButton } from "@mantine/core";

import { useState } from "react";

import type { Finding, Severity } from "../../../shared/checks/index.ts";
import { mendLabel, type FieldPath } from "../../../shared/project/index.ts";
import { useEdits, useFindingsAt, useLocked } from "../../working-copy/index.ts";
import classes from "./notices.module.css";

const SEVERITY_LABEL: Readonly<Record<Severity, string>> = {
  error: "必改",
  warning: "建议",
  hint: "提示",
};
const ORDER: readonly Severity[] = ["error", "warning", "hint"];
const SHOWN = 2;
const NONE: readonly string[] = [];

export function SeverityDot({ severity }: { severity: Severity }) {
  return (
    <i className={classes.dot} data-severity={severity} role="img" aria-label={SEVERITY_LABEL[severity]} />
  );
}

function FindingLine({ finding }: { finding: Finding }) {
  const applyEdits = useEdits();
  const locked = useLocked();
  return (
    <li className={classes.finding} data-severity={finding.severity} data-check={finding.id}>
      <SeverityDot severity={finding.severity} />
      <span>{finding.message}</span>
      {!locked &&
        finding.fixes.map((fix) => (
          <UnstyledButton
            key={fix.label}
            className={classes.fix}
            onClick={() => applyEdits(fix.edits, (_after, before) => mendLabel(fix, before))}
          >
            {fix.label}
          </UnstyledButton>
        ))}
    </li>
  );
}

/**
 * All findings of a field, or of a row's fields; the worst first, the rest as a number.
 * @param saidElsewhere checks whose words the page has already said in its own way.
 */
export function FindingMark({
  path,
  saidElsewhere = NONE,
}: {
  path: FieldPath;
  saidElsewhere?: readonly string[];
}) {
  const findings = useFindingsAt(path).filter(({ id }) => !saidElsewhere.includes(id));
  const [all, setAll] = useState(false);
  if (findings.length === 0) return null;
  const sorted = findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <ul className={classes.findings} aria-label="体检">
      {sorted.slice(0, all ? sorted.length : SHOWN).map((finding) => (
        <FindingLine key={finding.key} finding={finding} />
      ))}
      {sorted.length > SHOWN && (
        <li>
          <UnstyledButton className={classes.more} aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "收起" : `另有 ${sorted.length - SHOWN} 处`}
          </UnstyledButton>
        </li>
      )}
    </ul>
  );
}
