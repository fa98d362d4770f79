/** 帮助: the short handbook and the keys. */
import { Button } from "@mantine/core";
import { Link } from "wouter";

import { Page, Section } from "../../components/index.ts";
import { run } from "../../shell/commands.ts";
import { KeyTable } from "../../shell/key-list.tsx";
import classes from "./help.module.css";
import { HANDBOOK } from "./handbook.ts";

/** The keys can stand beside any page, also while working. */
function KeyButton() {
  return (
    <Button rightSection={<kbd>F1</kbd>} onClick={() => run("keyList")}>
      在旁边显示快捷键
    </Button>
  );
}

export default function HelpPage() {
  return (
    <Page
      title="帮助"
      wide
      actions={
        <>
          <Button component={Link} href="/about">
            关于与诊断
          </Button>
          <KeyButton />
        </>
      }
    >
      <div className={classes.columns}>
        <div>
          {HANDBOOK.map((chapter) => (
            <Section key={chapter.title} title={chapter.title}>
              <ul className={classes.list}>
                {chapter.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </Section>
          ))}
        </div>
        <Section title="快捷键">
          <KeyTable />
        </Section>
      </div>
    </Page>
  );
}
