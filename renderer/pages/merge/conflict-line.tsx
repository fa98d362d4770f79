/** One question of a merge: both values, what stood there before, and whose is taken. */
import { Radio } from "@mantine/core";

import type { MergeConflict, Side } from "../../../shared/lifecycle/index.ts";
import classes from "./merge.module.css";

function Value({ text, kind }: { text: string | null; kind: MergeConflict["kind"] }) {
  if (text === null)
    return <span className={classes.gone}>{kind === "removal" ? "删去这一行" : "没有这一行"}</span>;
  return <span>{text === "" ? "（空）" : kind === "removal" ? "保留这一行" : text}</span>;
}

export function ConflictLine({
  conflict,
  colleague,
  choice,
  onChoose,
}: {
  conflict: MergeConflict;
  colleague: string;
  choice: Side;
  onChoose(side: Side): void;
}) {
  const sides: readonly { side: Side; who: string }[] = [
    { side: "mine", who: "台账里的" },
    { side: "theirs", who: `${colleague}填的` },
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
            <Value text={conflict[side]} kind={conflict.kind} />
          </label>
        ))}
      </div>
    </li>
  );
}
