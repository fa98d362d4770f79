/** 对照: any two versions, years, projects or packages side by side. */
import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";

import type { Comparable } from "../../../shared/api/index.ts";
import { compareProjects } from "../../../shared/lifecycle/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { DifferenceView } from "../../components/difference/index.ts";
import { EmptyState, ErrorNotice, Page } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { ChooseState, keyOf } from "./choose-state.tsx";
import classes from "./compare.module.css";
import { NoteActions } from "./note-actions.tsx";

function Compared({ left, right, everything }: { left: Comparable; right: Comparable; everything: boolean }) {
  const { data, error } = useQuery({
    queryKey: ["lifecycle", "compare", keyOf(left.of), keyOf(right.of)],
    queryFn: () => ledger().lifecycle.compare({ left: left.of, right: right.of }),
    staleTime: 0,
  });
  const difference = useMemo(
    () =>
      data === undefined
        ? null
        : compareProjects(data.left.project, data.right.project, { everything, plansBetweenYears: true }),
    [data, everything],
  );
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (difference === null) return null;
  const same = difference.fields.length === 0 && difference.rows.length === 0;
  if (same)
    return (
      <EmptyState title="两者内容相同">
        {keyOf(left.of) === keyOf(right.of) ? "两边选的是同一个，请另选一个。" : "没有一处不同。"}
      </EmptyState>
    );
  return <DifferenceView difference={difference} />;
}

/** What she most likely wants: the last version that went out, else last year, against the project as it is. */
function firstPair(comparables: readonly Comparable[]): [Comparable | null, Comparable | null] {
  const [present, ...others] = comparables;
  return [others[0] ?? present ?? null, present ?? null];
}

export default function ComparePage({ id }: { id: string }) {
  const [, navigate] = useLocation();
  const { data: comparables, error } = useQuery({
    queryKey: ["lifecycle", "comparables", id],
    queryFn: () => ledger().lifecycle.comparables({ id }),
    staleTime: 0,
  });
  const [chosen, setChosen] = useState<[Comparable | null, Comparable | null]>([null, null]);
  const [everything, setEverything] = useState(false);
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (comparables === undefined) return null;
  const [first, second] = firstPair(comparables);
  const left = chosen[0] ?? first;
  const right = chosen[1] ?? second;
  return (
    <Page
      title="对照"
      hint="左边是原来的，右边是现在的"
      wide
      actions={<Button onClick={() => navigate(projectAddress(id))}>回到项目</Button>}
    >
      <div className={classes.bar}>
        <ChooseState
          label="原来"
          comparables={comparables}
          value={left}
          onChoose={(state) => setChosen([state, right])}
        />
        <Tooltip label="左右对调">
          <ActionIcon size={34} aria-label="左右对调" onClick={() => setChosen([right, left])}>
            <IconArrowsExchange size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <ChooseState
          label="现在"
          comparables={comparables}
          value={right}
          onChoose={(state) => setChosen([left, state])}
        />
        <div className={classes.tools}>
          <SegmentedControl
            size="xs"
            aria-label="显示哪些"
            value={everything ? "all" : "changed"}
            onChange={(value) => setEverything(value === "all")}
            data={[
              { value: "changed", label: "只看不同" },
              { value: "all", label: "全部" },
            ]}
          />
          <span className={classes.spring} />
          {left !== null && right !== null && (
            <NoteActions left={left.of} right={right.of} everything={everything} />
          )}
        </div>
      </div>
      {left !== null && right !== null && <Compared left={left} right={right} everything={everything} />}
    </Page>
  );
}
