/** 逐处核对: what of last year still stands in a rolled project, accepted, changed, dropped or kept one by one. */
import { Button, Chip, Group } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";

import {
  LEFTOVER_KIND_LABEL,
  LEFTOVER_KINDS,
  type LeftoverKind,
} from "../../../../shared/lifecycle/index.ts";
import { explain } from "../../../client/index.ts";
import { EmptyState, ErrorNotice, FilledPage } from "../../../components/index.ts";
import { projectAddress } from "../../../shell/commands.ts";
import { OpenProject, useProjectPart } from "../../../working-copy/index.ts";
import { cursorAt, placeAt } from "./cursor.ts";
import { KeptFold, ShiftedFold } from "./folds.tsx";
import { LeftoverRow, type RowProps } from "./leftover-row.tsx";
import classes from "./review.module.css";
import { useDecisions, useReview, type Asked, type ReviewState } from "./use-review.ts";

const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ["↑", "↓"], does: "上一处、下一处" },
  { keys: ["Enter"], does: "按建议改" },
  { keys: ["K"], does: "照旧" },
  { keys: ["E"], does: "改成别的" },
  { keys: ["D"], does: "删去" },
  { keys: ["Ctrl+Z"], does: "撤销改动" },
];

function Keys() {
  return (
    <div className={classes.bar} aria-hidden>
      {KEYS.map(({ keys, does }) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{" "}
          {does}
        </span>
      ))}
    </div>
  );
}

function Kinds({
  open,
  kind,
  onKind,
}: {
  open: readonly Asked[];
  kind: LeftoverKind | null;
  onKind(kind: LeftoverKind | null): void;
}) {
  const placesOf = (asked: readonly Asked[]) => asked.reduce((sum, { all }) => sum + all.length, 0);
  const byKind = Map.groupBy(open, ({ first }) => first.kind);
  return (
    <Group gap={6}>
      <Chip size="xs" checked={kind === null} onChange={() => onKind(null)}>
        全部 {placesOf(open)}
      </Chip>
      {LEFTOVER_KINDS.filter((each) => byKind.has(each)).map((each) => (
        <Chip key={each} size="xs" checked={kind === each} onChange={() => onKind(each)}>
          {LEFTOVER_KIND_LABEL[each]} {placesOf(byKind.get(each)!)}
        </Chip>
      ))}
    </Group>
  );
}

/** The rows; when one is decided, the cursor goes to the next one that is still asked, also where several went with it. */
function Rows({ rows, others }: { rows: readonly Asked[]; others: RowProps["others"] }) {
  const decisions = useDecisions();
  const [place, setPlace] = useState<readonly string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef(true);
  const cursor = cursorAt(rows, place);
  useEffect(() => {
    if (!wanted.current) return;
    list.current?.querySelector<HTMLElement>(`[data-index="${cursor}"]`)?.focus();
    wanted.current = false;
  });
  const stand = (index: number) => setPlace(placeAt(rows, index));
  return (
    <div role="grid" className={classes.list} aria-label="要核对的地方" ref={list}>
      {rows.map((asked, index) => (
        <LeftoverRow
          key={asked.key}
          asked={asked}
          index={index}
          active={index === cursor}
          decisions={decisions}
          others={others}
          onFocus={stand}
          onMove={(by) => {
            wanted.current = true;
            stand(Math.max(0, Math.min(rows.length - 1, index + by)));
          }}
          onDecided={() => {
            wanted.current = true;
            setPlace(placeAt(rows, index).slice(1));
          }}
        />
      ))}
    </div>
  );
}

function Reviewed({ review }: { review: ReviewState }) {
  const id = useProjectPart((project) => project.id);
  const name = useProjectPart((project) => project.name);
  const year = useProjectPart((project) => project.year);
  const [, navigate] = useLocation();
  const [kind, setKind] = useState<LeftoverKind | null>(null);
  const decisions = useDecisions();
  const { open, kept, shifted, fromYear } = review;
  const count = open.reduce((sum, { all }) => sum + all.length, 0);
  const shown = open.some(({ first }) => first.kind === kind) ? kind : null;
  return (
    <FilledPage
      toTheEdge
      title={`逐处核对：${name === "" ? "未命名项目" : name}`}
      hint={
        <span className={classes.remaining} data-none={count === 0 || undefined} role="status">
          {fromYear ?? "上年"} → {year} 年度，还剩 <b>{count}</b> 处
        </span>
      }
      actions={
        <>
          <Button onClick={() => navigate(`/compare/${id}`)}>和去年对照</Button>
          <Button
            variant={count === 0 ? "filled" : "default"}
            onClick={() => navigate(projectAddress(id, "text"))}
          >
            {count === 0 ? "打开项目" : "先到这里，打开项目"}
          </Button>
        </>
      }
    >
      {count > 0 && <Kinds open={open} kind={shown} onKind={setKind} />}
      {count > 0 && <Keys />}
      <div className={classes.scroller}>
        {count === 0 ? (
          <EmptyState
            icon={<IconCircleCheck size={48} stroke={1} />}
            title="都核对完了"
            actions={<Button onClick={() => navigate(projectAddress(id, "checks"))}>去做体检</Button>}
          >
            上一年留下的年份、数字、文件和提法都看过了。
          </EmptyState>
        ) : (
          <Rows
            rows={open.filter(({ first }) => shown === null || first.kind === shown)}
            others={{ open: open.flatMap(({ all }) => all), kept }}
          />
        )}
        <KeptFold kept={kept} onAsk={(leftover) => decisions.keep([leftover], false)} />
        <ShiftedFold shifted={shifted} />
      </div>
    </FilledPage>
  );
}

function Loaded() {
  const review = useReview();
  const id = useProjectPart((project) => project.id);
  const [, navigate] = useLocation();
  if (review === null) return null;
  if (review === "none")
    return (
      <EmptyState
        title="这个项目不是滚动来的"
        actions={<Button onClick={() => navigate(projectAddress(id))}>打开项目</Button>}
      >
        只有用“滚动到下一年”建的项目，才有上一年留下的内容要核对。
      </EmptyState>
    );
  return <Reviewed review={review} />;
}

export default function ReviewPage({ id }: { id: string }) {
  return (
    <OpenProject
      key={id}
      id={id}
      loading={null}
      renderFailure={(error) => <ErrorNotice error={explain(error)} />}
    >
      <Loaded />
    </OpenProject>
  );
}
