/** What is not asked: what moved by itself, and what she left as it is. */
import { Button } from "@mantine/core";

import type { Leftover, Shift } from "../../../../shared/lifecycle/index.ts";
import { labelOfPath } from "../../../../shared/project/index.ts";
import { useProject } from "../../../working-copy/index.ts";
import classes from "./review.module.css";

export function ShiftedFold({ shifted }: { shifted: readonly Shift[] }) {
  const project = useProject();
  if (shifted.length === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>随年度自动改好的 {shifted.length} 处</summary>
      <ul>
        {shifted.map(({ path, before, after, why }) => (
          <li key={path}>
            <span title={`${before} → ${after}`}>
              {labelOfPath(path, project)}：{before === "" ? "（空）" : before} → {after}
            </span>
            {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

export function KeptFold({ kept, onAsk }: { kept: readonly Leftover[]; onAsk(leftover: Leftover): void }) {
  const project = useProject();
  if (kept.length === 0) return null;
  return (
    <details className={classes.fold}>
      <summary>照旧的 {kept.length} 处</summary>
      <ul>
        {kept.map((leftover) => (
          <li key={leftover.key}>
            <span title={leftover.text}>
              {leftover.text}（{labelOfPath(leftover.path, project)}）
            </span>
            <Button size="compact-sm" onClick={() => onAsk(leftover)}>
              再核对
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
