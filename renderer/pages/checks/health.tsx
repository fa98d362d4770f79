/** The health score as a ring, how it was counted, and what would raise it. */
import { HoverCard, RingProgress, UnstyledButton } from "@mantine/core";

import type { HealthScore } from "../../../shared/checks/index.ts";
import classes from "./checks.module.css";

const toneOf = (score: number): "ok" | "warn" | "error" =>
  score >= 90 ? "ok" : score >= 70 ? "warn" : "error";

export function Health({ health }: { health: HealthScore }) {
  const tone = toneOf(health.score);
  return (
    <div className={classes.health}>
      <HoverCard openDelay={150} position="bottom-start" shadow="md" withinPortal>
        <HoverCard.Target>
          <UnstyledButton
            className={classes.ring}
            aria-label={`体检得分 ${health.score} 分：${health.steps.join("；")}`}
          >
            <RingProgress
              size={64}
              thickness={6}
              roundCaps
              sections={[{ value: health.score, color: `var(--${tone})` }]}
              rootColor="var(--line)"
              label={<span className={classes.score}>{health.score}</span>}
              aria-hidden
            />
          </UnstyledButton>
        </HoverCard.Target>
        <HoverCard.Dropdown>
          <ol className={classes.steps}>
            {health.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </HoverCard.Dropdown>
      </HoverCard>
      <div className={classes.gains}>
        <b>体检得分 {health.score}</b>
        <span>
          {health.whatToGain.length === 0
            ? "各项都通过了"
            : health.whatToGain.map((gain) => gain.text).join("；")}
        </span>
      </div>
    </div>
  );
}
