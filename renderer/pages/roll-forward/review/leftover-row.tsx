/** One leftover: where it stands, in its sentence, why it is asked, and the four answers to it. */
import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";

import {
  droppedText,
  LEFTOVER_KIND_LABEL,
  leftoverInText,
  removalInWords,
  removedWords,
  type Leftover,
} from "../../../../shared/lifecycle/index.ts";
import { labelOfPath } from "../../../../shared/project/index.ts";
import { isComposing } from "../../../components/index.ts";
import { useJump } from "../../../shell/jump.ts";
import { useProject } from "../../../working-copy/index.ts";
import classes from "./review.module.css";
import type { Asked, Decisions } from "./use-review.ts";

function Editing({
  start,
  onDone,
  onCancel,
}: {
  start: string;
  onDone(text: string): boolean;
  onCancel(): void;
}) {
  const [text, setText] = useState(start);
  const [refused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const done = () => setRefused(!onDone(text));
  return (
    <div className={classes.edit}>
      <TextInput
        aria-label="改为"
        ref={input}
        value={text}
        error={refused ? "读不出这个金额，请写成 53.46 或 53.46万元" : null}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          event.stopPropagation();
          if (event.key === "Enter") done();
          if (event.key === "Escape") onCancel();
        }}
      />
      <Button variant="filled" onClick={done}>
        改好
      </Button>
      <Button onClick={onCancel}>不改了</Button>
    </div>
  );
}

/** A long sentence is shown by what stands next to the leftover, and never less than what goes with it; the field itself is a click away. */
const NEAR = 42;

function Before({ text, going }: { text: string; going: number }) {
  const shown = Math.max(NEAR, going);
  const stays = text.slice(Math.max(0, text.length - shown), text.length - going);
  return (
    <>
      {text.length > shown && "…"}
      {stays}
      {going > 0 && <s>{text.slice(-going)}</s>}
    </>
  );
}

function After({ text, going }: { text: string; going: number }) {
  const shown = Math.max(NEAR, going);
  return (
    <>
      {going > 0 && <s>{text.slice(0, going)}</s>}
      {text.slice(going, shown)}
      {text.length > shown && "…"}
    </>
  );
}

export interface RowProps {
  asked: Asked;
  index: number;
  active: boolean;
  decisions: Decisions;
  /** All that is still asked, and all that was confirmed: what goes with this one may be among them. */
  others: { open: readonly Leftover[]; kept: readonly Leftover[] };
  onFocus(index: number): void;
  /** The cursor goes on: by one row, or to the next one that is still asked. */
  onMove(by: 1 | -1): void;
  onDecided(): void;
}

export function LeftoverRow({
  asked,
  index,
  active,
  decisions,
  others,
  onFocus,
  onMove,
  onDecided,
}: RowProps) {
  const project = useProject();
  const jump = useJump();
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const { first, all } = asked;
  const sentence = leftoverInText(project, first);
  const { from, to, drop } = first;
  const removal = removalInWords(project, first, others);
  const where = all.map(({ path }) => labelOfPath(path, project));
  const decided = (work: () => void) => {
    onDecided();
    work();
  };
  const accept = () => {
    if (first.proposal === null) setEditing(true);
    else decided(() => decisions.replace(asked, first.proposal!));
  };
  const keep = () => decided(() => decisions.keep(all, true));
  const remove = () => decided(() => decisions.drop(asked));
  const keys: Readonly<Record<string, () => void>> = {
    Enter: accept,
    k: keep,
    e: () => setEditing(true),
    d: remove,
    Delete: remove,
    ArrowDown: () => onMove(1),
    ArrowUp: () => onMove(-1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.target !== event.currentTarget ||
      isComposing(event) ||
      event.ctrlKey ||
      event.altKey ||
      event.metaKey
    )
      return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  return (
    <div
      ref={row}
      role="row"
      className={classes.row}
      data-leftover={first.kind}
      data-index={index}
      data-path={first.path}
      tabIndex={active ? 0 : -1}
      aria-label={`${LEFTOVER_KIND_LABEL[first.kind]} ${first.text}`}
      onFocus={() => onFocus(index)}
      onKeyDown={onKeyDown}
    >
      <span role="gridcell" className={classes.kind} data-kind={first.kind}>
        {LEFTOVER_KIND_LABEL[first.kind]}
      </span>
      <div role="gridcell">
        <div className={classes.sentence}>
          <Before text={sentence.before} going={Math.min(from - drop.from, sentence.before.length)} />
          <mark>{first.text}</mark>
          {first.proposal !== null && (
            <>
              {" → "}
              <ins>{first.proposal}</ins>
            </>
          )}
          <After text={sentence.after} going={Math.min(drop.to - to, sentence.after.length)} />
        </div>
        <div className={classes.why}>
          {first.why}
          <UnstyledButton
            className={classes.jump}
            tabIndex={-1}
            onClick={() => jump({ path: first.path, from: first.from, to: first.to })}
          >
            {where[0]}
          </UnstyledButton>
          {all.length > 1 && `，另有 ${all.length - 1} 处相同，一起改`}
          {removal !== null && <span className={classes.removal}>{removal}</span>}
        </div>
        {editing && (
          <Editing
            start={first.proposal ?? first.text}
            onCancel={() => {
              setEditing(false);
              row.current?.focus();
            }}
            onDone={(text) => {
              const done = decisions.replace(asked, text);
              if (done) onDecided();
              return done;
            }}
          />
        )}
      </div>
      {!editing && (
        <div role="gridcell" className={classes.actions}>
          {first.proposal !== null && (
            <Button size="compact-sm" variant="filled" tabIndex={-1} onClick={accept}>
              改为 {first.proposal.length > 12 ? "设置里的" : first.proposal}
            </Button>
          )}
          <Button size="compact-sm" tabIndex={-1} onClick={keep}>
            照旧
          </Button>
          <Button size="compact-sm" tabIndex={-1} onClick={() => setEditing(true)}>
            改
          </Button>
          <Button
            size="compact-sm"
            tabIndex={-1}
            data-drop
            title={`去掉${removedWords(droppedText(project, first))}`}
            onClick={remove}
          >
            删去
          </Button>
        </div>
      )}
    </div>
  );
}
