/** 帮助: the short handbook and the keys. */
import { Page, Section } from "../../components/index.ts";
import { KeyTable } from "../../shell/key-list.tsx";
import classes from "./help.module.css";
import { HANDBOOK } from "./handbook.ts";

export default function HelpPage() {
  return (
    <Page title="帮助" wide>
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
