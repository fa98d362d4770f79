/** Which of the file's projects is shown, and which are to be made. */
import { Checkbox } from "@mantine/core";

import type { WorkingCopy } from "../../working-copy/index.ts";
import classes from "./import.module.css";

const nameOf = (copy: WorkingCopy, index: number): string => {
  const { name } = copy.getSnapshot().project;
  return name === "" ? `第 ${index + 1} 个项目` : name;
};

export function DraftChoice({
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
