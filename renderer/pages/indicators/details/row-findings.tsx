/** What the 体检 says about the selected row, each with its mends. */
import { UnstyledButton } from "@mantine/core";

import type { Finding } from "../../../../shared/checks/index.ts";
import { mendLabel } from "../../../../shared/project/index.ts";
import { SeverityDot } from "../../../components/index.ts";
import { useIndicatorChange } from "../standard/use-indicator-change.ts";
import classes from "./details.module.css";

/** 指标内容 and 设定依据 show theirs under themselves. */
const standsBelowItsField = (finding: Finding, id: string): boolean =>
  finding.places.every(
    ({ path }) => !path.startsWith(`indicators/${id}/`) || /\/(?:content|basis)$/u.test(path),
  );

export function RowFindings({
  id,
  findings,
  locked,
}: {
  id: string;
  findings: readonly Finding[];
  locked: boolean;
}) {
  const change = useIndicatorChange();
  const shown = findings.filter((finding) => !standsBelowItsField(finding, id));
  if (shown.length === 0) return null;
  return (
    <ul className={classes.findings} aria-label="这条指标的体检">
      {shown.map((finding) => (
        <li key={finding.key} data-severity={finding.severity} data-check={finding.id}>
          <SeverityDot severity={finding.severity} />
          <span className={classes.finding}>
            <span className={classes.message} title={finding.detail ?? finding.message}>
              {finding.message}
            </span>
            {!locked &&
              finding.fixes.map((fix) => (
                <UnstyledButton
                  key={fix.label}
                  className={classes.fix}
                  onClick={() => change(fix.edits, (_after, before) => mendLabel(fix, before))}
                >
                  {fix.label}
                </UnstyledButton>
              ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
