/** 帮助: the handbook, chapter by chapter, and the keys. */
import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useEffect, useMemo, useState } from "react";

import { findInHandbook } from "../../../shared/handbook/index.ts";
import { Page, Section } from "../../components/index.ts";
import { KeyTable } from "../../shell/key-list.tsx";
import { HelpActions } from "./actions.tsx";
import { ChapterSection, scrollToChapter, sectionOf } from "./chapter-section.tsx";
import { Contents } from "./contents.tsx";
import { KEYS_CHAPTER } from "./keys-chapter.ts";
import classes from "./help.module.css";

/** @param chapter the one to begin at; it is found again where the list was narrowed. */
export default function HelpPage({ chapter }: { chapter?: string | undefined }) {
  const [text, setText] = useState("");
  const asked = useDeferredValue(text);
  const found = useMemo(() => findInHandbook(asked), [asked]);
  useEffect(() => {
    if (chapter !== undefined) scrollToChapter(chapter);
  }, [chapter]);
  return (
    <Page title="帮助" wide actions={<HelpActions />}>
      <div className={classes.columns}>
        <aside className={classes.side}>
          <TextInput
            type="search"
            aria-label="在使用说明里找"
            placeholder="查找，可以只写首字母"
            leftSection={<IconSearch size={16} stroke={1.75} />}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Contents found={found} current={chapter} />
        </aside>
        <div>
          {found.map((each) => (
            <ChapterSection key={each.chapter.id} chapter={each.chapter} found={each.lines} />
          ))}
          {found.length === 0 && (
            <p className={classes.nothing}>
              使用说明里没有“{asked.trim()}”。换个短一点的词试试；按 Ctrl+K 可以找项目和设置。
            </p>
          )}
          <Section id={sectionOf(KEYS_CHAPTER)} title="快捷键">
            <KeyTable />
          </Section>
        </div>
      </div>
    </Page>
  );
}
