/** January begins with what July knew: which figures would be filled, chosen by kind, in one step of undo. */
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";

import { carryToSelfEvaluation, type CarryGroup } from "../../../shared/monitoring/index.ts";
import { useSettings } from "../../client/index.ts";
import { Notice } from "../../components/index.ts";
import { answer } from "../../shell/messages.ts";
import { newRowId, useEdits, useProject } from "../../working-copy/index.ts";
import classes from "./carry-offer.module.css";

const GROUPS: readonly { group: CarryGroup; says(count: number): string }[] = [
  { group: "initial", says: (count) => `年初预算 ${count} 笔` },
  { group: "executed", says: (count) => `执行数 ${count} 笔` },
  { group: "value", says: (count) => `完成值 ${count} 条` },
  { group: "explanation", says: (count) => `原因和措施 ${count} 条` },
  { group: "evidence", says: (count) => `佐证材料 ${count} 条` },
];

/** Nothing where July has nothing that January lacks. */
export function CarryOffer() {
  const project = useProject();
  const { month } = useSettings().district.monitoring;
  const applyEdits = useEdits();
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<CarryGroup>>(new Set());
  const { fills } = carryToSelfEvaluation(project, newRowId);
  const offered = GROUPS.filter(({ group }) => (fills[group] ?? 0) > 0);
  if (offered.length === 0) return null;
  const wanted = new Set(offered.map(({ group }) => group).filter((group) => !left.has(group)));
  const carry = () => {
    const { edits } = carryToSelfEvaluation(project, newRowId, wanted);
    if (edits.length > 0 && applyEdits(edits, `自评带入${month}月监控的数`))
      answer(`已带入${month}月监控的数，Ctrl+Z 可以撤销`);
    setAsked(false);
  };
  const toggle = (group: CarryGroup, ticked: boolean) => {
    const next = new Set(left);
    if (ticked) next.delete(group);
    else next.add(group);
    setLeft(next);
  };
  if (!asked) {
    return (
      <div className={classes.offer}>
        <Notice tone="plain" actions={<Button onClick={() => setAsked(true)}>带入{month}月监控的数</Button>}>
          {month}月监控填过的数可以带到这里：
          {offered.map(({ group, says }) => says(fills[group]!)).join("、")}。
        </Notice>
      </div>
    );
  }
  return (
    <div className={classes.offer}>
      <Notice
        tone="plain"
        actions={
          <>
            <Button onClick={() => setAsked(false)}>不带</Button>
            <Button variant="filled" disabled={wanted.size === 0} onClick={carry}>
              带入
            </Button>
          </>
        }
      >
        <div className={classes.carry}>
          <span className={classes.boxes}>
            {offered.map(({ group, says }) => (
              <Checkbox
                key={group}
                size="xs"
                label={says(fills[group]!)}
                checked={!left.has(group)}
                onChange={(event) => toggle(group, event.currentTarget.checked)}
              />
            ))}
          </span>
          <span>只填空着的地方。执行数和完成值是 {month} 月底的，请再改成全年的。</span>
        </div>
      </Notice>
    </div>
  );
}
