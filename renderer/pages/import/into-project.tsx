/** The file beside a project of the ledger: what each of them says, and what is taken over; one change, one undo. */
import { Button, Checkbox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";

import type { OpenedProject } from "../../../shared/api/index.ts";
import { editsOfOffer, offerInto, withNewRowIds, type Offer } from "../../../shared/intake/index.ts";
import { planChanges } from "../../../shared/lifecycle/submission/locks.ts";
import {
  applyEdits,
  PROJECT_PAGE_LABEL,
  type ProjectContent,
  type ProjectList,
} from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { explain, keys, ledger, useAction } from "../../client/index.ts";
import { EmptyState, ErrorNotice, Hint, ReasonForm, Section } from "../../components/index.ts";
import { newRowId } from "../../working-copy/index.ts";
import classes from "./into-project.module.css";

const LIST_LABEL: Readonly<Record<ProjectList, string>> = {
  fundingLines: "资金安排",
  budgets: "预算执行",
  indicators: "指标",
  actuals: "完成值",
  dismissals: "体检里已说明的",
};
const CHANGE_LABEL = { added: "台账里没有", removed: "文件里没有", changed: "", same: "" } as const;

interface Difference {
  key: string;
  label: string;
  before: string;
  after: string;
}

function Line({ entry, taken, onTake }: { entry: Difference; taken: boolean; onTake(take: boolean): void }) {
  return (
    <label className={classes.line} data-taken={taken || undefined}>
      <span className={classes.label}>{entry.label}</span>
      <span className={classes.mine}>{entry.before === "" ? "（空）" : entry.before}</span>
      <Checkbox
        size="xs"
        checked={taken}
        aria-label={`${entry.label}：用文件里的`}
        onChange={(event) => onTake(event.currentTarget.checked)}
      />
      <span className={classes.theirs}>{entry.after === "" ? "（去掉）" : entry.after}</span>
    </label>
  );
}

/** The differences as they are shown: fields by page, rows by list. */
function groupsOf(offer: Offer): { title: string; entries: Difference[] }[] {
  const fields = Map.groupBy(offer.fields, ({ page }) => PROJECT_PAGE_LABEL[page]);
  const rows = Map.groupBy(offer.rows, ({ list }) => LIST_LABEL[list]);
  return [
    ...[...fields].map(([title, entries]) => ({ title, entries })),
    ...[...rows].map(([title, found]) => ({
      title,
      entries: found.flatMap((row): Difference[] =>
        row.change === "changed"
          ? row.values.map(({ key, label, before, after }) => ({
              key,
              label: `${row.name} · ${label}`,
              before,
              after,
            }))
          : [
              {
                key: row.key,
                label: CHANGE_LABEL[row.change],
                before: row.change === "added" ? "" : row.name,
                after: row.change === "added" ? rowSaid(row) : "",
              },
            ],
      ),
    })),
  ];
}

const rowSaid = (row: Offer["rows"][number]): string =>
  [
    row.name,
    ...row.values.filter(({ after }) => after !== "" && after !== row.name).map(({ after }) => after),
  ].join("；");

function Differences({
  opened,
  content,
  fileName,
  onDone,
}: {
  opened: OpenedProject;
  content: ProjectContent;
  fileName: string;
  onDone(id: string, taken: number): void;
}) {
  const offer = useMemo(() => offerInto(opened.project, withNewRowIds(content, newRowId)), [opened, content]);
  const [taken, setTaken] = useState<ReadonlySet<string>>(offer.additions);
  const { busy, error, run } = useAction();
  const groups = groupsOf(offer);
  const all = groups.flatMap(({ entries }) => entries.map(({ key }) => key));
  const [asking, setAsking] = useState(false);
  const { project } = opened;
  const put = (reason?: string) =>
    void run(async () => {
      await ledger().projects.edit({
        id: project.id,
        edits: editsOfOffer(offer, taken),
        label: `放进${inQuotes(fileName, 40)}里的 ${taken.size} 处`,
        together: null,
        reason,
      });
      onDone(project.id, taken.size);
    });
  // An approved plan takes a change only with its reason; results go in without one.
  const begin = () => {
    const after = applyEdits(project, editsOfOffer(offer, taken)).project;
    if (project.state === "approved" && planChanges(project, after).length > 0) setAsking(true);
    else put();
  };
  if (all.length === 0)
    return <EmptyState title="没有不同">文件里说的，台账里的这个项目都已经有了，不用放。</EmptyState>;
  return (
    <div className={classes.differences}>
      {error !== null && <ErrorNotice error={error} />}
      <div className={classes.bar}>
        <span>
          有 {all.length} 处不同；台账里空着的已经勾上，其余的请逐处选。没有勾的，台账里的原样不动。
        </span>
        <Button size="compact-sm" onClick={() => setTaken(new Set(all))}>
          全用文件里的
        </Button>
        <Button size="compact-sm" onClick={() => setTaken(new Set())}>
          全留台账里的
        </Button>
        {taken.size === 0 ? (
          <Hint>还没有勾。要用文件里的哪一处，请在那一处打勾。</Hint>
        ) : (
          <Button variant="filled" loading={busy && !asking} disabled={asking} onClick={begin}>
            放进这 {taken.size} 处
          </Button>
        )}
        {asking && taken.size > 0 && (
          <div className={classes.reason}>
            <ReasonForm
              label="调整批复内容的理由"
              placeholder="项目已经批复，勾的几处里有批复的内容，请写明为什么改"
              give="放进来"
              cancel="不放"
              busy={busy}
              onGive={put}
              onCancel={() => setAsking(false)}
            />
          </div>
        )}
      </div>
      <div className={classes.heads} aria-hidden>
        <span />
        <span>台账里的</span>
        <span />
        <span>文件里的</span>
      </div>
      {groups.map(({ title, entries }) => (
        <Section key={title} title={title} hint={`${entries.length} 处`}>
          {entries.map((entry) => (
            <Line
              key={entry.key}
              entry={entry}
              taken={taken.has(entry.key)}
              onTake={(take) =>
                setTaken(
                  take
                    ? new Set([...taken, entry.key])
                    : new Set([...taken].filter((key) => key !== entry.key)),
                )
              }
            />
          ))}
        </Section>
      ))}
    </div>
  );
}

export function IntoProject({
  id,
  content,
  fileName,
  onDone,
}: {
  id: string;
  content: ProjectContent;
  fileName: string;
  onDone(id: string, taken: number): void;
}) {
  // An answer of its own: the project's page must read the record anew when this is done.
  const { data, error } = useQuery({
    queryKey: [...keys.project(id), "file"],
    queryFn: () => ledger().projects.get({ id }),
    gcTime: 0,
    staleTime: 0,
  });
  if (error !== null) return <ErrorNotice error={explain(error)} />;
  if (data === undefined) return null;
  return <Differences key={id} opened={data} content={content} fileName={fileName} onDone={onDone} />;
}
