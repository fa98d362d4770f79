/** One entry in full, with the targets and results it had, and the way into a project. */
import { Button, CloseButton } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { Link } from "wouter";

import type { LibraryEntry } from "../../../shared/library/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { targetText } from "./entry-list.tsx";
import classes from "./library.module.css";
import { useUses } from "./use-library.ts";

const ATTRIBUTE = { quantitative: "定量指标", qualitative: "定性指标", "": "" } as const;

function Uses({ entry }: { entry: LibraryEntry }) {
  const { data } = useUses(entry.origin === "office" ? entry.indicator : null);
  if (data === undefined || data.length === 0) return null;
  return (
    <table className={classes.uses}>
      <caption>历年的目标和结果</caption>
      <thead>
        <tr>
          <th>年度</th>
          <th>项目</th>
          <th>指标值</th>
          <th>完成值</th>
        </tr>
      </thead>
      <tbody>
        {data.map((use) => (
          <tr key={`${use.projectId}/${use.indicatorId}`}>
            <td>{use.year ?? "—"}</td>
            <td className={classes.useProject}>
              <Link href={projectAddress(use.projectId, "indicators")} title={use.projectName}>
                {use.projectName === "" ? "未命名项目" : use.projectName}
              </Link>
            </td>
            <td>{use.target}</td>
            <td>{use.result === "" ? "—" : use.result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function EntryPanel({
  entry,
  into,
  busy,
  onInsert,
  onRemove,
  onClose,
}: {
  entry: LibraryEntry;
  /** The name of the project it would go into; null where none is open. */
  into: string | null;
  busy: boolean;
  onInsert(): void;
  onRemove(): void;
  onClose(): void;
}) {
  const { indicator } = entry;
  const lines: [string, string][] = [
    ["分类", [indicator.level1, indicator.level2].filter((text) => text !== "").join(" · ")],
    ["指标值", targetText(entry)],
    ["指标属性", ATTRIBUTE[indicator.attribute]],
    ["分值", indicator.points],
    ["评（扣）分标准", indicator.standard],
    ["指标内容", indicator.content],
    ["设定依据", indicator.basis],
  ];
  return (
    <aside className={classes.panel} aria-label={`指标${inQuotes(indicator.level3)}`}>
      <header>
        <h2>{indicator.level3}</h2>
        <CloseButton size="sm" aria-label="收起" onClick={onClose} />
      </header>
      <dl>
        {lines
          .filter(([, text]) => text !== "")
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <div className={classes.panelActions}>
        <Button
          variant="filled"
          leftSection={<IconPlus size={16} stroke={2} />}
          loading={busy}
          disabled={into === null}
          onClick={onInsert}
        >
          {into === null ? "先选一个草稿项目" : "插入项目"}
        </Button>
        {entry.origin === "own" && (
          <Button leftSection={<IconTrash size={16} stroke={1.5} />} onClick={onRemove}>
            从指标库去掉
          </Button>
        )}
      </div>
      <Uses entry={entry} />
    </aside>
  );
}
