/** What an opened 移交文件 would bring, before anything is taken in. */
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";

import type { HandoverPreview, HandoverProject } from "../../../../shared/api/index.ts";
import { printDate } from "../../../../shared/project/index.ts";
import { localDay } from "../../../shell/moments.ts";
import classes from "./handover.module.css";
import { nameOf, ProjectNames } from "./project-names.tsx";

type Fresh = HandoverPreview["fresh"][number];

const sameName = (project: HandoverProject): string =>
  (project as Fresh).sameName ? "这里有同年度同名的另一个项目" : "";

function Differing({
  projects,
  chosen,
  onChoose,
}: {
  projects: HandoverPreview["differing"];
  chosen: ReadonlySet<string>;
  onChoose(id: string, separate: boolean): void;
}) {
  if (projects.length === 0) return null;
  return (
    <div role="group" aria-label="两边都有、内容不同">
      <h3 className={classes.title}>两边都有、内容不同：{projects.length} 个（原有的不动）</h3>
      <ul className={classes.names}>
        {projects.map((project) => (
          <li key={project.id}>
            <Checkbox
              size="xs"
              label={`${nameOf(project)}：移交来的另立为一个新项目`}
              checked={chosen.has(project.id)}
              onChange={(event) => onChoose(project.id, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

export function HandoverReview({
  preview,
  busy,
  onDrop,
  onTake,
}: {
  preview: HandoverPreview;
  busy: boolean;
  onDrop(): void;
  onTake(whole: boolean, separate: string[]): void;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, separate: boolean) =>
    setChosen((known) => new Set(separate ? [...known, id] : [...known].filter((each) => each !== id)));
  const { fresh, differing, same, emptyHere } = preview;
  const coming = fresh.length + chosen.size;
  const day = printDate(localDay(preview.at));
  const who = preview.handedOverBy === "" ? "" : `${preview.handedOverBy} `;
  return (
    <div className={classes.review} role="region" aria-label="移交来的台账">
      <p>
        <b>{preview.office === "" ? preview.fileName : preview.office}</b>，{who}
        {day} 移交：{preview.projects} 个项目、{preview.indicators} 条指标、{preview.evidence}{" "}
        份佐证材料，已打开核对。
      </p>
      {emptyHere ? (
        <p>这台电脑上还没有项目，可以整个接过来：项目、修改历史、送出记录、设置都与移交时一样。</p>
      ) : (
        <>
          <ProjectNames title={`这里没有，会加进来：${fresh.length} 个`} projects={fresh} noteOf={sameName} />
          <Differing projects={differing} chosen={chosen} onChoose={choose} />
          {same.length > 0 && <p className={classes.soft}>两边相同：{same.length} 个，不用接收。</p>}
          <p className={classes.soft}>
            不会删除或覆盖任何项目；这里的设置不变。接收前先自动存一份备份，可以整个退回。
          </p>
        </>
      )}
      <div className={classes.actions}>
        <Button disabled={busy} onClick={onDrop}>
          不接收
        </Button>
        {emptyHere ? (
          <Button variant="filled" loading={busy} onClick={() => onTake(true, [])}>
            整个接过来
          </Button>
        ) : (
          <Button
            variant="filled"
            loading={busy}
            disabled={coming === 0}
            onClick={() => onTake(false, [...chosen])}
          >
            {coming === 0 ? "没有要加进来的" : `合并进来（${coming} 个）`}
          </Button>
        )}
      </div>
    </div>
  );
}
