/** The projects of a year: find, open, begin, copy, put away. */
import { Button } from "@mantine/core";
import { IconFileImport, IconFolderPlus, IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { useLocation } from "wouter";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import type { ProjectState } from "../../../shared/project/index.ts";
import { FIRST_SORTING, ledger, useAfterFirstMoments } from "../../client/index.ts";
import { EmptyState, FilledPage, Notice } from "../../components/index.ts";
import { importFile, newProject, projectAddress, setPageUndo } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { changeView, useView } from "../../shell/view-state.ts";
import { currentPlace, usePlace } from "../../working-copy/index.ts";
import { useReview } from "../import/import-state.ts";
import { useLocked } from "../packages/locked-state.ts";
import { useFirstStart } from "../welcome/use-first-start.ts";
import type { Sorting } from "./columns.ts";
import { PackagePanel } from "./package-panel.tsx";
import { ProjectList } from "./project-list.tsx";
import type { RowActions } from "./row-actions.ts";
import { Filters, Offers } from "./toolbar.tsx";

const Duties = lazy(() => import("../today/index.tsx"));
const FirstSteps = lazy(() => import("../welcome/first-steps.tsx"));
const SampleNotice = lazy(() => import("../welcome/sample-notice.tsx"));
const LockedPackage = lazy(() => import("../packages/locked-package.tsx"));
const PendingReview = lazy(() => import("../import/pending-review.tsx"));

function NothingFound({
  filtered,
  year,
  onClear,
}: {
  filtered: boolean;
  year: number | null;
  onClear(): void;
}) {
  if (filtered) {
    return (
      <EmptyState title="没有符合条件的项目" actions={<Button onClick={onClear}>看全部项目</Button>}>
        可以换个字词，或用拼音首字母（如 dyjy 找“党员教育”）。
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<IconFolderPlus size={48} stroke={1} />}
      title={year === null ? "还没有项目" : `${year} 年度还没有项目`}
      actions={
        <>
          <Button
            variant="filled"
            leftSection={<IconFileImport size={16} />}
            onClick={() => void importFile()}
          >
            从已有文件导入
          </Button>
          <Button leftSection={<IconPlus size={16} />} onClick={() => void newProject()}>
            新建空白项目
          </Button>
        </>
      }
    >
      手上有去年的项目文本或目标表（Word、Excel、txt），把文件拖到这个窗口里就能开始；读出来的内容会先给您核对，再建立项目。
    </EmptyState>
  );
}

/** The row just put away, with its way back. */
function useTrash() {
  const [gone, setGone] = useState<ProjectSummary | null>(null);
  const restore = useCallback(async () => {
    if (gone === null) return;
    await ledger()
      .projects.restore({ ids: [gone.id] })
      .catch(reportError);
    setGone(null);
  }, [gone]);
  useEffect(() => {
    setPageUndo(gone === null ? null : () => void restore());
    return () => setPageUndo(null);
  }, [gone, restore]);
  const trash = useCallback((row: ProjectSummary) => {
    ledger()
      .projects.trash({ ids: [row.id] })
      .then(() => setGone(row))
      .catch(reportError);
  }, []);
  return { gone, trash, restore, forget: () => setGone(null) };
}

/** The list comes first: what is due this year and what is only the sample is read once the window stands. */
function AboveTheList({ trash }: Pick<RowActions, "trash">) {
  return useAfterFirstMoments() ? (
    <Suspense fallback={null}>
      <Duties />
      <SampleNotice onTrash={trash} />
    </Suspense>
  ) : null;
}

export default function ProjectsPage() {
  const [, navigate] = useLocation();
  const search = useDeferredValue(useView("search"));
  const lockedPackage = useLocked();
  const review = useReview();
  const year = useView("year");
  const firstStart = useFirstStart();
  const [state, setState] = useState<ProjectState | null>(null);
  const [sorting, setSorting] = useState<Sorting>(FIRST_SORTING);
  const { gone, trash, restore } = useTrash();
  usePlace({ ...currentPlace(), projectId: null, page: null, path: null });
  const actions: RowActions = useMemo(
    () => ({
      open: (row) => navigate(projectAddress(row.id)),
      rollForward: (row) => navigate(`/roll-forward/${row.id}`),
      duplicate: (row) => {
        ledger()
          .projects.duplicate({ id: row.id })
          .then(({ id }) => navigate(projectAddress(id, "text")))
          .catch(reportError);
      },
      trash,
    }),
    [navigate, trash],
  );
  const clear = () => {
    changeView({ search: "" });
    setState(null);
  };
  return (
    <FilledPage title="项目" hint={<Filters state={state} onState={setState} />} actions={<Offers />}>
      <PackagePanel />
      {review !== null && (
        <Suspense fallback={null}>
          <PendingReview review={review} />
        </Suspense>
      )}
      {firstStart === false && <AboveTheList trash={trash} />}
      {lockedPackage !== null && (
        <Suspense fallback={null}>
          <LockedPackage key={lockedPackage} name={lockedPackage} />
        </Suspense>
      )}
      {firstStart === true ? (
        <Suspense fallback={null}>
          <FirstSteps />
        </Suspense>
      ) : (
        <ProjectList
          query={{ year, text: search.trim(), state, trashed: false, ...sorting }}
          sorting={sorting}
          onSort={setSorting}
          actions={actions}
          empty={
            firstStart === null ? null : (
              <NothingFound filtered={search.trim() !== "" || state !== null} year={year} onClear={clear} />
            )
          }
        />
      )}
      {gone !== null && (
        <Notice
          tone="plain"
          actions={
            <Button size="compact-sm" rightSection={<kbd>Ctrl+Z</kbd>} onClick={() => void restore()}>
              撤销
            </Button>
          }
        >
          已移到回收站：{gone.name === "" ? "未命名项目" : gone.name}
        </Notice>
      )}
    </FilledPage>
  );
}
