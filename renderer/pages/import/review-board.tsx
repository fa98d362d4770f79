/** One file under review: its drafts at the left, what was left over at the right, 建立项目 above. */
import { Button, Checkbox } from "@mantine/core";
import { useMemo, useState } from "react";
import { useLocation } from "wouter";

import type { ErrorMessage } from "../../../shared/api/index.ts";
import { explain, ledger } from "../../client/index.ts";
import { EmptyState, ErrorNotice, Notice } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { answer } from "../../shell/messages.ts";
import { WorkingCopyContext, type WorkingCopy } from "../../working-copy/index.ts";
import { contentOf, draftCopy } from "./draft-copies.ts";
import { DraftReview } from "./draft-review.tsx";
import { endImport, type Review } from "./import-state.ts";
import classes from "./import.module.css";
import { LeftOver } from "./left-over.tsx";
import { usePlacing } from "./placing.ts";

const nameOf = (copy: WorkingCopy, index: number): string => {
  const { name } = copy.getSnapshot().project;
  return name === "" ? `第 ${index + 1} 个项目` : name;
};

function DraftChoice({
  copies,
  shown,
  chosen,
  onShow,
  onChoose,
}: {
  copies: readonly WorkingCopy[];
  shown: number;
  chosen: ReadonlySet<number>;
  onShow(index: number): void;
  onChoose(index: number, take: boolean): void;
}) {
  return (
    <ul className={classes.drafts} aria-label="文件里的项目">
      {copies.map((copy, index) => (
        <li key={`draft ${index + 1}`} data-shown={index === shown || undefined}>
          <Checkbox
            size="xs"
            checked={chosen.has(index)}
            aria-label={`建立“${nameOf(copy, index)}”`}
            onChange={(event) => onChoose(index, event.currentTarget.checked)}
          />
          <button type="button" aria-pressed={index === shown} onClick={() => onShow(index)}>
            {nameOf(copy, index)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Creates what was chosen; a draft that was created is not created again when a later one fails. */
function useCreate(copies: readonly WorkingCopy[], chosen: ReadonlySet<number>) {
  const [, navigate] = useLocation();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorMessage | null>(null);
  const [made, setMade] = useState<ReadonlyMap<number, string>>(new Map());
  const create = async () => {
    setBusy(true);
    setError(null);
    const done = new Map(made);
    try {
      for (const index of [...chosen].toSorted((a, b) => a - b)) {
        if (done.has(index)) continue;
        const content = contentOf(copies[index]!);
        done.set(index, (await ledger().projects.create({ year: content.year, content })).id);
      }
      endImport();
      answer(done.size === 1 ? "已建立项目，接着核对和补充吧" : `已建立 ${done.size} 个项目`);
      navigate(done.size === 1 ? projectAddress([...done.values()][0]!, "text") : "/");
    } catch (failure) {
      setMade(done);
      setError(explain(failure));
      setBusy(false);
    }
  };
  return { busy, error, create };
}

export function ReviewBoard({ review }: { review: Review }) {
  const { drafts, leftOver, warnings } = review.result;
  const copies = useMemo(() => drafts.map(draftCopy), [drafts]);
  const [, navigate] = useLocation();
  const [shown, setShown] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(drafts.keys()));
  const placing = usePlacing(copies);
  const { busy, error, create } = useCreate(copies, chosen);
  const copy = copies[shown];
  const draft = drafts[shown];
  const cancel = () => {
    endImport();
    navigate("/");
  };
  const waiting = leftOver.length - placing.placed.size;
  return (
    <div className={classes.board}>
      <header className={classes.head}>
        <div>
          <h1>核对读出的内容</h1>
          <p title={review.name}>来自 {review.name}，现在还没有存进台账</p>
        </div>
        <Button onClick={cancel}>不要了</Button>
        <Button variant="filled" loading={busy} disabled={chosen.size === 0} onClick={() => void create()}>
          {chosen.size > 1 ? `建立这 ${chosen.size} 个项目` : "建立项目"}
        </Button>
      </header>
      {error !== null && <ErrorNotice error={error} />}
      {warnings.length > 0 && (
        <Notice tone="warning">
          {warnings.map((warning) => (
            <div key={warning}>{warning}</div>
          ))}
        </Notice>
      )}
      {copy === undefined || draft === undefined ? (
        <EmptyState title="没有读出项目">请确认文件是项目文本或目标表，或者新建空白项目后再粘贴。</EmptyState>
      ) : (
        <WorkingCopyContext value={copy}>
          {copies.length > 1 && (
            <DraftChoice
              copies={copies}
              shown={shown}
              chosen={chosen}
              onShow={setShown}
              onChoose={(index, take) =>
                setChosen(
                  take ? new Set([...chosen, index]) : new Set([...chosen].filter((each) => each !== index)),
                )
              }
            />
          )}
          <div className={classes.columns} data-single={leftOver.length === 0 || undefined}>
            <DraftReview
              key={shown}
              draft={draft}
              placed={[...placing.placed.values()]
                .filter((entry) => entry.draft === shown)
                .map((entry) => entry.path)}
              onDrop={(path, passage) => placing.place(passage, shown, path, leftOver)}
            />
            {leftOver.length > 0 && (
              <LeftOver passages={leftOver} waiting={waiting} placing={placing} draft={shown} />
            )}
          </div>
        </WorkingCopyContext>
      )}
    </div>
  );
}
