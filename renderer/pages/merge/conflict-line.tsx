/** One question of a merge: both values, what stood there before, and whose is taken. */
import { Radio } from "@mantine/core";

import type { MergeConflict, Side } from "../../../shared/lifecycle/index.ts";
import classes from "./merge.module.css";

/** A row that one side removed goes with that side; where only the other ever had it, it stays out. */
function missingRow({ kind, base }: MergeConflict, side: Side): string {
  if (kind === "removal" && base !== null) return "删去这一行";
  return side === "theirs" ? "没有这一行，选它就从台账里删去" : "没有这一行";
}

function Value({ conflict, side }: { conflict: MergeConflict; side: Side }) {
  const text = conflict[side];
  if (text === null) return <span className={classes.gone}>{missingRow(conflict, side)}</span>;
  if (conflict.kind === "removal" && conflict.base !== null) return <span>保留这一行</span>;
  return <span>{text === "" ? "（空）" : text}</span>;
}

export function ConflictLine({
  conflict,
  theirs,
  choice,
  onChoose,
}: {
  conflict: MergeConflict;
  /** Whose the other side is: 王芳填的, 包里的. */
  theirs: string;
  choice: Side;
  onChoose(side: Side): void;
}) {
  const sides: readonly { side: Side; who: string }[] = [
    { side: "mine", who: "台账里的" },
    { side: "theirs", who: theirs },
  ];
  return (
    <li data-conflict={conflict.key}>
      <div className={classes.label}>{conflict.label}</div>
      {conflict.kind === "field" && conflict.base !== null && (
        <div className={classes.base}>交出去时：{conflict.base === "" ? "（空）" : conflict.base}</div>
      )}
      <div className={classes.sides} role="radiogroup" aria-label={conflict.label}>
        {sides.map(({ side, who }) => (
          <label key={side} className={classes.side} data-chosen={choice === side || undefined}>
            <small>
              <Radio
                size="xs"
                name={conflict.key}
                aria-label={`用${who}`}
                checked={choice === side}
                onChange={() => onChoose(side)}
              />
              {who}
            </small>
            <Value conflict={conflict} side={side} />
          </label>
        ))}
      </div>
    </li>
  );
}
