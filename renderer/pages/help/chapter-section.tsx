/** One chapter: its lines, and what it looks like in the program; a click shows the picture large. */
import { UnstyledButton } from "@mantine/core";
import { useState } from "react";

import type { Chapter } from "../../../shared/handbook/index.ts";
import { Section } from "../../components/index.ts";
import classes from "./help.module.css";
import { pictureOf } from "./pictures.ts";

export const sectionOf = (id: string): string => `help-${id}`;

export function scrollToChapter(id: string): void {
  document.getElementById(sectionOf(id))?.scrollIntoView({ block: "start" });
}

function Picture({ chapter, large, onClick }: { chapter: Chapter; large: boolean; onClick(): void }) {
  const source = pictureOf(chapter.id);
  if (source === undefined) return null;
  return (
    <figure className={classes.figure}>
      <UnstyledButton aria-label={large ? "缩小图片" : "放大图片"} aria-pressed={large} onClick={onClick}>
        <img src={source} alt={chapter.picture} width={1366} height={768} loading="lazy" />
      </UnstyledButton>
      <figcaption>{chapter.picture}</figcaption>
    </figure>
  );
}

export function ChapterSection({ chapter, found }: { chapter: Chapter; found: readonly number[] }) {
  const [large, setLarge] = useState(false);
  return (
    <Section id={sectionOf(chapter.id)} title={chapter.title} hint={chapter.group}>
      <div className={classes.chapter} data-large={large || undefined}>
        <ul className={classes.list}>
          {chapter.lines.map((line, index) => (
            <li key={line} data-found={found.includes(index) || undefined}>
              {line}
            </li>
          ))}
        </ul>
        <Picture chapter={chapter} large={large} onClick={() => setLarge(!large)} />
      </div>
    </Section>
  );
}
