/** 指标库: the office's own indicators with their history, and the generic sets; found, marked, put into a project. */
import { Button, NativeSelect, SegmentedControl, TextInput } from "@mantine/core";
import { IconBooks, IconFileExport, IconFileImport, IconSearch } from "@tabler/icons-react";
import { useDeferredValue, useState } from "react";
import { useLocation } from "wouter";

import type { LibraryListQuery } from "../../../shared/api/index.ts";
import type { LibraryEntry, LibraryIndicator } from "../../../shared/library/index.ts";
import { INDICATOR_CLASSES } from "../../../shared/project/index.ts";
import { explain, ledger, useAction, useSettings } from "../../client/index.ts";
import { EmptyState, ErrorNotice, FilledPage, Notice } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { focusField } from "../../working-copy/index.ts";
import { EntryList } from "./entry-list.tsx";
import { EntryPanel } from "./entry-panel.tsx";
import { insertInto } from "./insert.ts";
import classes from "./library.module.css";
import { useLibrary, useOpenProjects, useRenewLibrary } from "./use-library.ts";

const ORIGINS = [
  { value: "", label: "全部" },
  { value: "favourite", label: "收藏" },
  { value: "office", label: "本单位" },
  { value: "generic", label: "通用" },
  { value: "own", label: "自建" },
];

const LONGEST = 200;

/** What was just done, and what takes it back or goes on from it. */
interface Done {
  text: string;
  tone: "ok" | "warning";
  action?: { label: string; run(): void };
}

function Filters({ query, onQuery }: { query: LibraryListQuery; onQuery(query: LibraryListQuery): void }) {
  return (
    <div className={classes.filters}>
      <TextInput
        w={260}
        size="xs"
        aria-label="在指标库里找"
        placeholder="名称、拼音或首字母，如 pxcql"
        maxLength={LONGEST}
        autoComplete="off"
        spellCheck={false}
        leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
        value={query.text}
        onChange={(event) => onQuery({ ...query, text: event.currentTarget.value })}
      />
      <SegmentedControl
        size="xs"
        aria-label="来自哪里"
        data={ORIGINS}
        value={query.origin ?? ""}
        onChange={(value) =>
          onQuery({ ...query, origin: value === "" ? null : (value as LibraryListQuery["origin"]) })
        }
      />
      <NativeSelect
        size="xs"
        aria-label="一级指标"
        data={[
          { value: "", label: "全部类别" },
          ...INDICATOR_CLASSES.map(({ level1 }) => ({ value: level1, label: level1 })),
        ]}
        value={query.level1}
        onChange={(event) => onQuery({ ...query, level1: event.currentTarget.value })}
      />
    </div>
  );
}

function useActions(say: (done: Done) => void) {
  const renew = useRenewLibrary();
  const remove = (keys: string[], text: string) =>
    ledger()
      .library.remove({ keys })
      .then((removed) => {
        renew();
        say({ text, tone: "ok", action: { label: "放回去", run: () => void putBack(removed) } });
      })
      .catch(reportError);
  const putBack = (indicators: LibraryIndicator[]) =>
    indicators.length === 0
      ? undefined
      : ledger()
          .library.add({ indicators })
          .then(() => {
            renew();
            say({ text: `已放回 ${indicators.length} 条指标。`, tone: "ok" });
          })
          .catch(reportError);
  const importTable = async () => {
    try {
      const result = await ledger().library.import({});
      if (result === null) return;
      renew();
      const { added, renewed, same, name, notes } = result;
      const parts = [
        `新加入 ${added.length} 条`,
        renewed > 0 ? `更新 ${renewed} 条` : "",
        same > 0 ? `${same} 条已经有了` : "",
      ].filter((part) => part !== "");
      say({
        text: [`“${name}”：${parts.join("，")}。`, ...notes].join(""),
        tone: notes.length > 0 ? "warning" : "ok",
        ...(added.length > 0
          ? {
              action: {
                label: "撤销加入",
                run: () => void remove(added, `已去掉刚加入的 ${added.length} 条。`),
              },
            }
          : {}),
      });
    } catch (error) {
      reportError(error);
    }
  };
  const exportTable = (query: LibraryListQuery) =>
    ledger()
      .library.export(query)
      .then((files) => {
        if (files === null) return;
        say({
          text: `${files.files[0]?.name ?? "指标库"} 已写好，读回核对无误。`,
          tone: "ok",
          action: {
            label: "打开文件夹",
            run: () => void ledger().documents.reveal({ token: files.token }).catch(reportError),
          },
        });
      })
      .catch(reportError);
  const mark = (entry: LibraryEntry) =>
    ledger().library.mark({ key: entry.key, favourite: !entry.favourite }).then(renew).catch(reportError);
  return { remove, importTable, exportTable, mark };
}

export default function LibraryPage({ into }: { into: string | undefined }) {
  const [, navigate] = useLocation();
  const { district } = useSettings();
  const [query, setQuery] = useState<LibraryListQuery>({ text: "", origin: null, level1: "" });
  const [shown, setShown] = useState<LibraryEntry | null>(null);
  const [target, setTarget] = useState(into ?? "");
  const { busy, run } = useAction(reportError);
  const [done, setDone] = useState<Done | null>(null);
  const { data, error } = useLibrary(useDeferredValue(query));
  const { remove, importTable, exportTable, mark } = useActions(setDone);
  const projects = useOpenProjects();
  const project = projects.find((row) => row.id === target) ?? (target === "" ? projects[0] : undefined);
  const insert = async (entry: LibraryEntry) => {
    if (project === undefined) return;
    await run(async () => {
      const id = await insertInto(project.id, entry.indicator, district);
      setDone({
        text: `已插入“${project.name}”：${entry.indicator.level3}。`,
        tone: "ok",
        action: {
          label: "去看这一行",
          run: () => {
            navigate(projectAddress(project.id, "indicators"));
            void focusField({ path: `indicators/${id}/level3` });
          },
        },
      });
    });
  };
  return (
    <FilledPage
      title="指标库"
      hint={
        <>
          <NativeSelect
            size="xs"
            w={280}
            aria-label="插入到哪个项目"
            data={
              projects.length === 0
                ? [{ value: "", label: "没有可以插入的草稿项目" }]
                : projects.map((row) => ({
                    value: row.id,
                    label: `插入到：${row.year ?? ""} ${row.name === "" ? "未命名项目" : row.name}`,
                  }))
            }
            value={project?.id ?? ""}
            onChange={(event) => setTarget(event.currentTarget.value)}
          />
          {into !== undefined && (
            <Button onClick={() => navigate(projectAddress(into, "indicators"))}>回到指标表</Button>
          )}
        </>
      }
      actions={
        <>
          <Button leftSection={<IconFileImport size={16} stroke={1.5} />} onClick={() => void importTable()}>
            从表格加入
          </Button>
          <Button
            leftSection={<IconFileExport size={16} stroke={1.5} />}
            onClick={() => void exportTable(query)}
          >
            导出 Excel
          </Button>
        </>
      }
    >
      <Filters query={query} onQuery={setQuery} />
      {done !== null && (
        <Notice
          tone={done.tone}
          actions={
            done.action !== undefined && (
              <Button size="compact-sm" onClick={done.action.run}>
                {done.action.label}
              </Button>
            )
          }
        >
          {done.text}
        </Notice>
      )}
      {error !== null && <ErrorNotice error={explain(error)} />}
      {data !== undefined &&
        (data.length === 0 ? (
          <EmptyState icon={<IconBooks size={40} stroke={1.25} />} title="没有这样的指标">
            换个字词，或看“通用”里的成套指标；手上有别的指标表，可以“从表格加入”。
          </EmptyState>
        ) : (
          <div className={classes.middle}>
            <EntryList
              entries={data}
              shown={shown?.key ?? null}
              onShow={(entry) => setShown(entry.key === shown?.key ? null : entry)}
              onMark={(entry) => void mark(entry)}
            />
            {shown !== null && (
              <EntryPanel
                entry={shown}
                into={project?.name ?? null}
                busy={busy}
                onInsert={() => void insert(shown)}
                onRemove={() => {
                  setShown(null);
                  void remove([shown.key], `已从指标库去掉“${shown.indicator.level3}”。`);
                }}
                onClose={() => setShown(null)}
              />
            )}
          </div>
        ))}
    </FilledPage>
  );
}
