/** What still has to be mended, or answered with a reason that is handed in with the rest. */
import { Button, UnstyledButton } from "@mantine/core";
import { useState } from "react";

import { dismissFinding, type Finding } from "../../../shared/checks/index.ts";
import { mendLabel } from "../../../shared/project/index.ts";
import { Notice, ReasonForm, Section, SeverityDot } from "../../components/index.ts";
import { useJump } from "../../shell/jump.ts";
import { newRowId, useEdits, useFindings, useLocked, useProjectPart } from "../../working-copy/index.ts";
import { setAsideLabel, takenBackLabel } from "../checks/dismissal.ts";
import classes from "./submit.module.css";

function OpenError({ finding }: { finding: Finding }) {
  const [asking, setAsking] = useState(false);
  const applyEdits = useEdits();
  const locked = useLocked();
  const jump = useJump();
  const place = finding.places[0];
  return (
    <li className={classes.finding}>
      <SeverityDot severity={finding.severity} />
      <div className={classes.message}>
        {finding.message}
        {finding.detail !== undefined && <p>{finding.detail}</p>}
        {asking && (
          <ReasonForm
            label="不改的理由"
            placeholder="为什么不改，会写进体检清单一起交"
            give="记下理由"
            onGive={(reason) =>
              applyEdits([dismissFinding(finding, reason, newRowId())], setAsideLabel(finding))
            }
            onCancel={() => setAsking(false)}
          />
        )}
      </div>
      <span className={classes.findingActions}>
        {!locked &&
          finding.fixes.slice(0, 1).map((fix) => (
            <Button
              key={fix.label}
              size="compact-sm"
              onClick={() => applyEdits(fix.edits, (_after, before) => mendLabel(fix, before))}
            >
              {fix.label}
            </Button>
          ))}
        {place !== undefined && (
          <Button size="compact-sm" onClick={() => jump(place)}>
            去修改
          </Button>
        )}
        {!locked && !asking && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
            说明理由
          </Button>
        )}
      </span>
    </li>
  );
}

/** Reasons that were given, each with its way back. */
function GivenReasons() {
  const dismissed = useFindings().filter((finding) => finding.dismissed !== undefined);
  const dismissals = useProjectPart((project) => project.dismissals);
  const applyEdits = useEdits();
  const locked = useLocked();
  if (dismissed.length === 0) return null;
  const takeBack = (finding: Finding) => {
    const rows = dismissals.filter(
      (row) => row.checkId === finding.id && finding.key.startsWith(`${finding.id}:${row.path}`),
    );
    applyEdits(
      rows.map((row) => ({ kind: "remove", list: "dismissals", id: row.id })),
      takenBackLabel(finding),
    );
  };
  return (
    <ul aria-label="已说明理由">
      {dismissed.map((finding) => (
        <li key={finding.key} className={classes.given}>
          <span>{finding.message}</span>
          <span>不改，理由：{finding.dismissed!.reason}</span>
          {!locked && <UnstyledButton onClick={() => takeBack(finding)}>收回理由</UnstyledButton>}
        </li>
      ))}
    </ul>
  );
}

export function LastLook() {
  const open = useFindings().filter((finding) => finding.dismissed === undefined);
  const errors = open.filter((finding) => finding.severity === "error");
  const others = open.filter((finding) => finding.severity === "warning").length;
  return (
    <Section title="送出前再看一遍">
      {errors.length === 0 ? (
        <Notice tone="ok">
          没有必改的地方{others === 0 ? "" : `；还有 ${others} 处建议，可以在“体检”页看`}。
        </Notice>
      ) : (
        <ul aria-label="必改">
          {errors.map((finding) => (
            <OpenError key={finding.key} finding={finding} />
          ))}
        </ul>
      )}
      <GivenReasons />
    </Section>
  );
}
