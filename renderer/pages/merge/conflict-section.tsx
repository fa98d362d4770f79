/** Questions of one kind, each with whose value is taken, and all of them at once. */
import { Button, Group } from "@mantine/core";

import type { MergeConflict, Side } from "../../../shared/lifecycle/index.ts";
import { Section } from "../../components/index.ts";
import { ConflictLine } from "./conflict-line.tsx";
import classes from "./merge.module.css";

export function ConflictSection({
  title,
  hint,
  theirs,
  conflicts,
  decided,
  onChoose,
}: {
  title: string;
  hint: string;
  /** Whose the other side is: 王芳填的, 包里的. */
  theirs: string;
  conflicts: readonly MergeConflict[];
  decided: Readonly<Record<string, Side>>;
  onChoose(keys: readonly string[], side: Side): void;
}) {
  const keys = conflicts.map(({ key }) => key);
  return (
    <Section
      title={title}
      hint={hint}
      actions={
        <Group gap={8}>
          <Button size="compact-sm" onClick={() => onChoose(keys, "mine")}>
            都用台账里的
          </Button>
          <Button size="compact-sm" onClick={() => onChoose(keys, "theirs")}>
            都用{theirs}
          </Button>
        </Group>
      }
    >
      <ul className={classes.list}>
        {conflicts.map((conflict) => (
          <ConflictLine
            key={conflict.key}
            conflict={conflict}
            theirs={theirs}
            choice={decided[conflict.key] ?? "mine"}
            onChoose={(side) => onChoose([conflict.key], side)}
          />
        ))}
      </ul>
    </Section>
  );
}
