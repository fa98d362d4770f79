/** The handbook's chapters by their groups; a click goes there. */
import { Link } from "wouter";

import type { FoundChapter } from "../../../shared/handbook/index.ts";
import { scrollToChapter } from "./chapter-section.tsx";
import { KEYS_CHAPTER } from "./keys-chapter.ts";
import classes from "./help.module.css";

export function Contents({
  found,
  current,
}: {
  found: readonly FoundChapter[];
  current: string | undefined;
}) {
  const groups = Map.groupBy(found, ({ chapter }) => chapter.group);
  const line = (id: string, title: string) => (
    <li key={id}>
      <Link
        href={`/help/${id}`}
        onClick={() => scrollToChapter(id)}
        aria-current={id === current ? "true" : undefined}
      >
        {title}
      </Link>
    </li>
  );
  return (
    <nav className={classes.contents} aria-label="目录">
      {[...groups].map(([group, chapters]) => (
        <section key={group}>
          <h2>{group}</h2>
          <ul>{chapters.map(({ chapter }) => line(chapter.id, chapter.title))}</ul>
        </section>
      ))}
      <ul>{line(KEYS_CHAPTER, "快捷键")}</ul>
    </nav>
  );
}
