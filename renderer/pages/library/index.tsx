/** 指标库: the office's own indicators with their history, and the generic sets; found, marked, put into a project. */
import { Button, NativeSelect } from "@mantine/core";
import { IconBooks, IconFileExport, IconFileImport } from "@tabler/icons-react";
import { useDeferredValue, useRef, useState } from "react";
import { useLocation } from "wouter";

import type { LibraryListQuery } from "../../../shared/api/index.ts";
import type { LibraryEntry } from "../../../shared/library/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { explain, useAction, useSettings } from "../../client/index.ts";
import { EmptyState, ErrorNotice, FilledPage, Notice } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { focusField, focusSoon } from "../../working-copy/index.ts";
import { EntryList } from "./entry-list.tsx";
import { EntryPanel } from "./entry-panel.tsx";
import { Filters } from "./filters.tsx";
import { insertInto } from "./insert.ts";
import classes from "./library.module.css";
import { useActions, type Done } from "./use-actions.ts";
import { useLibrary, useOpenProjects } from "./use-library.ts";

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
  const onward = useRef<HTMLButtonElement>(null);
  const projects = useOpenProjects();
  const project = projects.find((row) => row.id === target) ?? (target === "" ? projects[0] : undefined);
  const insert = async (entry: LibraryEntry) => {
    if (project === undefined) return;
    await run(async () => {
      const id = await insertInto(project.id, entry.indicator, district);
      setDone({
        text: `已插入${inQuotes(project.name)}：${entry.indicator.level3}。`,
        tone: "ok",
        action: {
          label: "去看这一行",
          run: () => {
            navigate(projectAddress(project.id, "indicators"));
            void focusField({ path: `indicators/${id}/level3` });
          },
        },
      });
      void focusSoon(() => onward.current);
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
              <Button ref={onward} size="compact-sm" onClick={done.action.run}>
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
                  void remove([shown.key], `已从指标库去掉${inQuotes(shown.indicator.level3)}。`);
                }}
                onClose={() => setShown(null)}
              />
            )}
          </div>
        ))}
    </FilledPage>
  );
}
