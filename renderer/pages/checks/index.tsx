/** 体检: every finding, with the way to its field. */
import { Button } from "@mantine/core";

import { EmptyState, Section, SeverityDot } from "../../components/index.ts";
import { useJump } from "../../shell/jump.ts";
import { useEdits, useFindings } from "../../working-copy/index.ts";
import classes from "./checks.module.css";

export default function ChecksPage() {
  const findings = useFindings().filter((finding) => finding.dismissed === undefined);
  const applyEdits = useEdits();
  const jump = useJump();
  if (findings.length === 0) return <EmptyState title="没有要改的">各项都通过了体检，可以送出。</EmptyState>;
  return (
    <Section title={`${findings.length} 处`}>
      {findings.map((finding) => (
        <div key={finding.key} className={classes.row}>
          <SeverityDot severity={finding.severity} />
          <div className={classes.text}>
            {finding.message}
            {finding.detail !== undefined && <p>{finding.detail}</p>}
          </div>
          {finding.fixes.map((fix) => (
            <Button key={fix.label} size="compact-sm" onClick={() => applyEdits(fix.edits, fix.label)}>
              {fix.label}
            </Button>
          ))}
          {finding.places[0] !== undefined && (
            <Button size="compact-sm" variant="subtle" onClick={() => jump(finding.places[0]!)}>
              去修改
            </Button>
          )}
        </div>
      ))}
    </Section>
  );
}
