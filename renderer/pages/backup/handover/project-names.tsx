/** Projects by year and name, a few at once, all of them on demand. */
import { Button } from "@mantine/core";
import { useState } from "react";

import type { HandoverProject } from "../../../../shared/api/index.ts";
import classes from "./handover.module.css";

const SHOWN = 8;

export const nameOf = ({ year, name, trashed }: HandoverProject): string =>
  `${year === null ? "未定年度" : `${year} 年度`} ${name === "" ? "未命名项目" : name}${trashed ? "（在回收站）" : ""}`;

export function ProjectNames({
  title,
  projects,
  noteOf,
}: {
  title: string;
  projects: readonly HandoverProject[];
  noteOf?: (project: HandoverProject) => string;
}) {
  const [all, setAll] = useState(false);
  if (projects.length === 0) return null;
  const shown = all ? projects : projects.slice(0, SHOWN);
  return (
    <div role="group" aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <ul className={classes.names}>
        {shown.map((project) => (
          <li key={project.id}>
            {nameOf(project)} <small>{noteOf?.(project)}</small>
          </li>
        ))}
      </ul>
      {shown.length < projects.length && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>
          全部 {projects.length} 个
        </Button>
      )}
    </div>
  );
}
