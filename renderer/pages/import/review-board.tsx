/** One file under review: its drafts at the left, what was left over at the right, what becomes of it above. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useLocation } from "wouter";

import { EmptyState, ErrorNotice, FilledPage, Notice, stoppedByUnread } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { answer } from "../../shell/messages.ts";
import { WorkingCopyContext } from "../../working-copy/index.ts";
import { changeItem } from "../import-folder/list-state.ts";
import { contentOf, copiesOf } from "./draft-copies.ts";
import { DraftChoice } from "./draft-choice.tsx";
import { DraftReview } from "./draft-review.tsx";
import { endImport, type Review } from "./import-state.ts";
import { IntoProject } from "./into-project.tsx";
import classes from "./import.module.css";
import { LeftOver } from "./left-over.tsx";
import { usePlacing } from "./placing.ts";
import { TargetChoice } from "./target-choice.tsx";
import { useCreate } from "./use-create.ts";

/** "new" = a project of its own; "choose" = which project is being asked; else the project it goes into. */
type Target = "new" | "choose" | { id: string };

/** A file about the project she has open, or about none by name, goes there first; one about another is a project of its own. */
function firstTarget({ near, result }: Review): Target {
  const [draft, ...others] = result.drafts;
  if (near === null || draft === undefined || others.length > 0) return "new";
  return draft.content.name === "" || draft.content.name === near.name ? { id: near.id } : "new";
}

/** Where the review was begun is where it ends: the list of files, else the project or the list of projects. */
function useLeaving({ item }: Review) {
  const [, navigate] = useLocation();
  return (made: readonly string[] | null) => {
    endImport();
    if (item !== null) {
      if (made !== null) changeItem(item, { state: "kept", kept: made });
      navigate("/import-folder");
    } else navigate(made?.length === 1 ? projectAddress(made[0]!, "text") : "/");
  };
}

export function ReviewBoard({ review }: { review: Review }) {
  const { drafts, leftOver, warnings } = review.result;
  const copies = copiesOf(review);
  const leave = useLeaving(review);
  const [target, setTarget] = useState<Target>(() => firstTarget(review));
  const [shown, setShown] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(() => new Set(drafts.keys()));
  const placing = usePlacing(copies);
  const { busy, error, create } = useCreate(copies, chosen, leave);
  const copy = copies[shown];
  const draft = drafts[shown];
  const waiting = leftOver.length - placing.placed.size;
  return (
    <FilledPage
      toTheEdge
      title="核对读出的内容"
      hint={`来自 ${review.name}，现在还没有存进台账`}
      actions={
        <>
          <Button onClick={() => leave(null)}>{review.item === null ? "不要了" : "回到文件列表"}</Button>
          {target === "new" ? (
            <>
              {review.near !== null && (
                <Button maw={240} onClick={() => setTarget({ id: review.near!.id })}>
                  放进“{review.near.name === "" ? "打开的项目" : review.near.name}”
                </Button>
              )}
              <Button disabled={copy === undefined} onClick={() => setTarget("choose")}>
                放进已有的项目…
              </Button>
              <Button
                variant="filled"
                loading={busy}
                disabled={chosen.size === 0}
                onClick={() => stoppedByUnread() || void create()}
              >
                {chosen.size > 1 ? `建立这 ${chosen.size} 个项目` : "建立项目"}
              </Button>
            </>
          ) : (
            <>
              {target !== "choose" && <Button onClick={() => setTarget("choose")}>换一个项目…</Button>}
              <Button onClick={() => setTarget("new")}>另建新项目</Button>
            </>
          )}
        </>
      }
    >
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
      ) : target === "choose" ? (
        <TargetChoice onChoose={({ id }) => setTarget({ id })} />
      ) : target !== "new" ? (
        <IntoProject
          id={target.id}
          content={contentOf(copy)}
          fileName={review.name}
          onDone={(id, taken) => {
            answer(`已放进 ${taken} 处，按 Ctrl+Z 可以一次撤销`);
            leave([id]);
          }}
        />
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
    </FilledPage>
  );
}
