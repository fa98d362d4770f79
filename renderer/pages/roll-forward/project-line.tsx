/** A project that is to be rolled, and what became of it. */
import { Button, Checkbox } from "@mantine/core";
import { Link } from "wouter";

import type { ProjectSummary, RollOutcome } from "../../../shared/api/index.ts";
import { StateBadge } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import classes from "./roll-forward.module.css";
import type { Outcome } from "./use-rolling.ts";

export const leftoversAddress = (id: string): string => `/leftovers/${id}`;

const REFUSAL: Readonly<Record<Extract<RollOutcome, { status: "refused" }>["reason"], string>> = {
  sameYear: "已经是这一年度的项目，不用滚动",
  earlierYear: "只能滚动到以后的年度",
};

function Result({ outcome, onAgain }: { outcome: Outcome; onAgain(): void }) {
  switch (outcome.status) {
    case "created":
      return (
        <>
          <span className={classes.outcome} data-tone="ok">
            已建好{outcome.leftovers === 0 ? "，没有要核对的" : `，${outcome.leftovers} 处要核对`}
          </span>
          <Button
            component={Link}
            href={outcome.leftovers === 0 ? projectAddress(outcome.id, "text") : leftoversAddress(outcome.id)}
            size="compact-sm"
          >
            {outcome.leftovers === 0 ? "打开" : "逐处核对"}
          </Button>
        </>
      );
    case "exists":
      return (
        <>
          <span className={classes.outcome} data-tone="warning">
            {outcome.how === "link" ? "以前已经滚动过，没有再建" : "那一年度已有同名项目，没有再建"}
          </span>
          <Button component={Link} href={projectAddress(outcome.id)} size="compact-sm">
            看那一个
          </Button>
          <Button size="compact-sm" onClick={onAgain}>
            仍然新建
          </Button>
        </>
      );
    case "refused":
      return (
        <span className={classes.outcome} data-tone="warning">
          {REFUSAL[outcome.reason]}
        </span>
      );
    case "failed":
      return (
        <span className={classes.outcome} data-tone="error" role="alert">
          没有滚动：{outcome.what}
        </span>
      );
  }
}

export function ProjectLine({
  row,
  chosen,
  outcome,
  busy,
  onChoose,
  onAgain,
}: {
  row: ProjectSummary;
  chosen: boolean;
  outcome: Outcome | undefined;
  busy: boolean;
  onChoose(chosen: boolean): void;
  onAgain(): void;
}) {
  const name = row.name === "" ? "未命名项目" : row.name;
  return (
    <li>
      <Checkbox
        checked={chosen}
        disabled={busy || outcome !== undefined}
        aria-label={name}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span className={classes.name} title={name}>
        {row.year === null ? "" : `${row.year} 年度　`}
        {name}
      </span>
      <StateBadge state={row.state} />
      {outcome !== undefined && <Result outcome={outcome} onAgain={onAgain} />}
    </li>
  );
}
