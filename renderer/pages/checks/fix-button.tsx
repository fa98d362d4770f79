/** A mend: what it would change shows while it is pointed at or focused; one click does it. */
import { Button, HoverCard } from "@mantine/core";
import { useState } from "react";

import type { Fix } from "../../../shared/checks/index.ts";
import { useWorkingCopy } from "../../working-copy/index.ts";
import classes from "./checks.module.css";
import { previewFix, type FixLine, type Passage } from "./fix-preview.ts";

const MOST_LINES = 6;

function PassageText({ passage, tone }: { passage: Passage; tone: "old" | "new" }) {
  return (
    <span>
      {passage.lead}
      <mark className={classes.change} data-tone={tone}>
        {passage.words}
      </mark>
      {passage.tail}
    </span>
  );
}

/** Made when it opens, whatever opened it: a button that moves up under a resting mouse hears of no entering. */
function Preview({ fix }: { fix: Fix }) {
  const copy = useWorkingCopy();
  const [lines] = useState<readonly FixLine[]>(() => previewFix(fix, copy.getSnapshot().project));
  if (lines.length === 0) return "没有可改的地方了";
  return (
    <dl className={classes.preview}>
      {lines.slice(0, MOST_LINES).map((line) =>
        line.kind === "row" ? (
          <div key={line.text}>
            <dd>{line.text}</dd>
          </div>
        ) : (
          <div key={line.label}>
            <dt>{line.label}</dt>
            <dd>
              <PassageText passage={line.before} tone="old" />
            </dd>
            <dd>
              <PassageText passage={line.after} tone="new" />
            </dd>
          </div>
        ),
      )}
      {lines.length > MOST_LINES && (
        <div className={classes.previewMore}>另有 {lines.length - MOST_LINES} 处</div>
      )}
    </dl>
  );
}

export function FixButton({ fix, onFix }: { fix: Fix; onFix: (fix: Fix) => void }) {
  return (
    <HoverCard openDelay={120} closeDelay={60} position="bottom-end" shadow="md" width={380} withinPortal>
      <HoverCard.Target>
        <Button size="compact-sm" className={classes.fix ?? ""} onClick={() => onFix(fix)}>
          {fix.label}
        </Button>
      </HoverCard.Target>
      <HoverCard.Dropdown className={classes.previewCard ?? ""}>
        <Preview fix={fix} />
      </HoverCard.Dropdown>
    </HoverCard>
  );
}
