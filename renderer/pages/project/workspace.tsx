/** Head, tabs and page at the left, the paper at the right. */
import { Tabs } from "@mantine/core";
import { lazy, Suspense, useEffect, type ComponentType, useState } from "react";
import { useLocation } from "wouter";

import { PROJECT_PAGE_LABEL, PROJECT_PAGES, type ProjectPage } from "../../../shared/project/index.ts";
import { afterFirstMoments } from "../../client/index.ts";
import { useSettings } from "../../client/index.ts";
import { ErrorBoundary } from "../../components/error-boundary.tsx";
import { projectAddress } from "../../shell/commands.ts";
import { usePreviewOpen } from "../../shell/preview-fold.ts";
import { changeView, useView } from "../../shell/view-state.ts";
import {
  forgetFocus,
  useFindingCounts,
  useFocusedPath,
  usePlace,
  useProjectPart,
} from "../../working-copy/index.ts";
import TextPage from "../text/index.tsx";
import UnitPage from "../unit/index.tsx";
import { LockedNotice } from "./locked-notice.tsx";
import { PrintBar } from "./print-bar.tsx";
import { ProjectHead } from "./project-head.tsx";
import classes from "./project.module.css";
import { useNotices, type Notices } from "./use-notices.ts";

const LifecycleNotices = lazy(() => import("./lifecycle-notices.tsx"));
const PreviewPane = lazy(() => import("./preview-pane.tsx"));

const PAGES: Readonly<Record<ProjectPage, ComponentType>> = {
  unit: UnitPage,
  text: TextPage,
  funding: lazy(() => import("../funding/index.tsx")),
  goals: lazy(() => import("../goals/index.tsx")),
  indicators: lazy(() => import("../indicators/index.tsx")),
  monitoring: lazy(() => import("../monitoring/index.tsx")),
  evaluation: lazy(() => import("../evaluation/index.tsx")),
  checks: lazy(() => import("../checks/index.tsx")),
  submit: lazy(() => import("../submit/index.tsx")),
};

/** Pages that are tables. */
const WIDE_PAGES: ReadonlySet<ProjectPage> = new Set(["indicators", "monitoring", "evaluation", "checks"]);

/** Pages of what is frozen with 送出 and 批复; results and reasons go on. */
const PLAN_PAGES: ReadonlySet<ProjectPage> = new Set(["unit", "text", "funding", "goals", "indicators"]);

function CheckPills() {
  const counts = useFindingCounts();
  if (counts === null) return null;
  return (
    <>
      {counts.error > 0 && (
        <span className={classes.pill} data-severity="error" title={`${counts.error} 处必改`}>
          {counts.error}
        </span>
      )}
      {counts.warning > 0 && (
        <span className={classes.pill} data-severity="warning" title={`${counts.warning} 处建议`}>
          {counts.warning}
        </span>
      )}
    </>
  );
}

function PageTabs() {
  return (
    <Tabs.List className={classes.tabs ?? ""} aria-label="项目各页">
      {PROJECT_PAGES.map((page, index) => (
        <Tabs.Tab
          key={page}
          value={page}
          title={`Alt+${index + 1}`}
          rightSection={page === "checks" ? <CheckPills /> : undefined}
        >
          {PROJECT_PAGE_LABEL[page]}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}

/** The form that a page fills in; the preview follows, until another is chosen by hand. */
function useFormOf(page: ProjectPage): void {
  const { monitoring, targetForm } = useSettings().district.forms;
  useEffect(() => {
    if (page === "monitoring") changeView({ form: monitoring });
    if (page === "goals" || page === "indicators") changeView({ form: targetForm });
    // On 送出 too: what is printed there first is the paper that is handed in.
    if (["unit", "text", "funding", "submit"].includes(page)) changeView({ form: "projectText" });
    if (page === "evaluation") changeView({ form: "selfEvaluation" });
  }, [page, monitoring, targetForm]);
}

/** The form comes first: the paper is laid out once the page can be typed in. */
function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let handle = 0;
    const stopWaiting = afterFirstMoments(() => {
      handle = requestIdleCallback(() => setIdle(true), { timeout: 1_000 });
    });
    return () => {
      stopWaiting();
      cancelIdleCallback(handle);
    };
  }, []);
  return idle;
}

/** By itself, so that moving from field to field draws nothing anew. */
function KeepPlace({ projectId, page }: { projectId: string; page: ProjectPage }) {
  usePlace({ projectId, page, path: useFocusedPath() });
  return null;
}

/** Nothing, and no code for it, where there is nothing to say. */
function AboveThePage({ notices }: { notices: Notices | null }) {
  const [late] = useState(notices === null);
  if (notices === null || (notices.leftovers.open === 0 && notices.handOuts.length === 0)) return null;
  return <LifecycleNotices notices={notices} late={late} />;
}

/** The page that a start shows does not wait for what is said above it; any later one comes together with it. */
function inFirstMoments(): boolean {
  let over = false;
  const stopWaiting = afterFirstMoments(() => {
    over = true;
  });
  stopWaiting();
  return !over;
}

export function Workspace({ page }: { page: ProjectPage }) {
  const id = useProjectPart((project) => project.id);
  const [, navigate] = useLocation();
  const previewOpen = usePreviewOpen();
  const idle = useIdle();
  const printing = useView("printing");
  const [atStart] = useState(inFirstMoments);
  const notices = useNotices(id, idle || !atStart);
  const Page = PAGES[page];
  useFormOf(page);
  // A field of the settings or of another project is not where the cursor is here.
  useEffect(() => {
    forgetFocus();
    return forgetFocus;
  }, []);
  return (
    <div className={classes.workspace}>
      <KeepPlace projectId={id} page={page} />
      <Tabs
        className={classes.work ?? ""}
        value={page}
        onChange={(next) => next !== null && navigate(projectAddress(id, next))}
        activateTabWithKeyboard={false}
        keepMounted={false}
      >
        <ProjectHead />
        <PageTabs />
        {printing && <PrintBar onClose={() => changeView({ printing: false })} />}
        <div key={page} className={classes.scroller} data-page={page}>
          <Tabs.Panel
            value={page}
            className={classes.panel ?? ""}
            data-wide={WIDE_PAGES.has(page) || undefined}
          >
            {PLAN_PAGES.has(page) && <LockedNotice />}
            {atStart && (
              <Suspense fallback={null}>
                <AboveThePage notices={notices} />
              </Suspense>
            )}
            <ErrorBoundary key={page}>
              <Suspense fallback={null}>
                {!atStart && notices !== null && <AboveThePage notices={notices} />}
                {(atStart || notices !== null) && <Page />}
              </Suspense>
            </ErrorBoundary>
          </Tabs.Panel>
        </div>
      </Tabs>
      {previewOpen && !idle && <aside className={classes.preview} />}
      {previewOpen && idle && (
        <Suspense fallback={<aside className={classes.preview} />}>
          <PreviewPane />
        </Suspense>
      )}
    </div>
  );
}
