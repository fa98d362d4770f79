/** 体检: everything the bureau would send the project back for, each with its words, its mend and its rule. */
import { Button, Chip, SegmentedControl } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";

import {
  dismissFinding,
  healthScore,
  type CheckFamily,
  type Finding,
  type Fix,
} from "../../../shared/checks/index.ts";
import { mendLabel, type Project } from "../../../shared/project/index.ts";
import { undoProject } from "../../shell/commands.ts";
import { useJump } from "../../shell/jump.ts";
import { newRowId, useFindings, useLocked, useProject, useWorkingCopy } from "../../working-copy/index.ts";
import { useIndicatorChange } from "../indicators/standard/use-indicator-change.ts";
import classes from "./checks.module.css";
import { CleanBill } from "./clean-bill.tsx";
import { FindingRow, type FindingActions } from "./finding-row.tsx";
import { countFamilies, groupFindings, type FamilyCount, type Grouping } from "./groups.ts";
import { Health } from "./health.tsx";
import { ListMenu, ListOutcome, useCheckList } from "./list-menu.tsx";
import { quotesOf } from "./quotes.ts";
import { RuleNote } from "./rule-note.tsx";
import { setAsideLabel } from "./dismissal.ts";
import { SetAside } from "./set-aside.tsx";
import { useCursorInList } from "./use-cursor-in-list.ts";
import { useStillSame } from "./use-still-same.ts";

/** What was just mended or set aside; it can be taken back while `project` is the project. */
interface Done {
  text: string;
  project: Project;
}

function useFindingActions(onDone: (done: Done) => void): FindingActions {
  const leave = useCursorInList();
  const jump = useJump();
  const change = useIndicatorChange();
  const copy = useWorkingCopy();
  const finish = useCallback(
    (text: string) => onDone({ text, project: copy.getSnapshot().project }),
    [copy, onDone],
  );
  const fix = useCallback(
    (finding: Finding, chosen: Fix) => {
      leave(finding);
      if (change(chosen.edits, (_after, before) => mendLabel(chosen, before)))
        finish(`已改：${chosen.label}`);
    },
    [change, finish, leave],
  );
  const setAside = useCallback(
    (finding: Finding, reason: string) => {
      leave(finding);
      if (change([dismissFinding(finding, reason, newRowId())], setAsideLabel(finding)))
        finish(`已记下理由：${reason}`);
    },
    [change, finish, leave],
  );
  return useMemo(() => ({ jump, fix, setAside }), [jump, fix, setAside]);
}

function Filters({
  families,
  total,
  value,
  onChange,
}: {
  families: readonly FamilyCount[];
  total: number;
  value: CheckFamily | "all";
  onChange: (value: CheckFamily | "all") => void;
}) {
  const options = [{ family: "all" as const, label: "全部", count: total }, ...families];
  return (
    <div className={classes.filters} role="group" aria-label="按类别筛选">
      <Chip.Group value={value} onChange={(next) => onChange(next)}>
        {options.map(({ family, label, count }) => (
          <Chip
            key={family}
            value={family}
            size="xs"
            variant="light"
            icon={null}
            className={classes.chip ?? ""}
          >
            {label} {count}
          </Chip>
        ))}
      </Chip.Group>
    </div>
  );
}

export default function ChecksPage() {
  const project = useProject();
  const all = useFindings();
  const locked = useLocked();
  const list = useCheckList();
  const [grouping, setGrouping] = useState<Grouping>("severity");
  const [wanted, setWanted] = useState<CheckFamily | "all">("all");
  const [done, setDone] = useState<Done | null>(null);
  const actions = useFindingActions(setDone);
  const open = useMemo(() => all.filter((finding) => finding.dismissed === undefined), [all]);
  const aside = useMemo(() => all.filter((finding) => finding.dismissed !== undefined), [all]);
  const families = countFamilies(open);
  // The last finding of the chosen family may just have been mended.
  const family = families.some((entry) => entry.family === wanted) ? wanted : "all";
  const groups = groupFindings(
    family === "all" ? open : open.filter((finding) => finding.family === family),
    grouping,
  );
  const undoable = useStillSame(done?.project ?? null);
  const undo = () => {
    setDone(null);
    void undoProject("undo");
  };
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <Health health={healthScore(all)} />
        {/* Beside the score, so that the list does not move under the mouse. */}
        <div className={classes.done} role="status">
          {done !== null && undoable && (
            <>
              <span className={classes.doneText}>{done.text}</span>
              <Button size="compact-sm" onClick={undo}>
                撤销
              </Button>
            </>
          )}
        </div>
        <ListMenu list={list} />
      </header>
      <ListOutcome list={list} />
      {open.length === 0 ? (
        <CleanBill id={project.id} aside={aside.length} />
      ) : (
        <div className={classes.bar}>
          <Filters families={families} total={open.length} value={family} onChange={setWanted} />
          <SegmentedControl
            size="xs"
            aria-label="分组"
            data={[
              { value: "severity" as const, label: "按轻重" },
              { value: "page" as const, label: "按页面" },
            ]}
            value={grouping}
            onChange={setGrouping}
          />
        </div>
      )}
      {groups.map((group) => (
        <section key={group.key} className={classes.group} aria-label={group.title}>
          <h2 className={classes.groupTitle} data-severity={group.severity ?? undefined}>
            {group.title} <span>{group.findings.length}</span>
          </h2>
          <ul className={classes.list}>
            {group.findings.map((finding) => (
              <FindingRow
                key={finding.key}
                finding={finding}
                quotes={quotesOf(finding, project)}
                showPage={grouping === "severity"}
                locked={locked}
                actions={actions}
              />
            ))}
          </ul>
        </section>
      ))}
      <SetAside findings={aside} locked={locked} />
      <RuleNote />
    </div>
  );
}
