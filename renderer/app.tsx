/** Settings first, then the look they ask for, then the pages. */
import { MantineProvider, type MantineColorSchemeManager } from "@mantine/core";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, type ReactNode } from "react";
import { Route, Router, Switch } from "wouter";
import { useHashLocation } from "wouter/use-hash-location";

import type { Preferences } from "../shared/api/index.ts";
import { explain, infoQuery, queryClient, settingsQuery } from "./client/index.ts";
import { ErrorNotice } from "./components/index.ts";
import ProjectPage from "./pages/project/index.tsx";
import ProjectsPage from "./pages/projects/index.tsx";
import { Shell } from "./shell/shell.tsx";
import { Start } from "./shell/start.tsx";
import { cssVariables, theme } from "./theme/index.ts";

const LockScreen = lazy(() => import("./shell/lock/lock-screen.tsx"));
const ImportPage = lazy(() => import("./pages/import/index.tsx"));
const SummaryPage = lazy(() => import("./pages/summary/index.tsx"));
const OfficeChecksPage = lazy(() => import("./pages/office-checks/index.tsx"));
const LibraryPage = lazy(() => import("./pages/library/index.tsx"));
const ReplacePage = lazy(() => import("./pages/replace/index.tsx"));
const ImportFolderPage = lazy(() => import("./pages/import-folder/index.tsx"));
const RollForwardPage = lazy(() => import("./pages/roll-forward/index.tsx"));
const LeftoversPage = lazy(() => import("./pages/roll-forward/review/index.tsx"));
const ComparePage = lazy(() => import("./pages/compare/index.tsx"));
const MergePage = lazy(() => import("./pages/merge/index.tsx"));
const HistoryPage = lazy(() => import("./pages/history/index.tsx"));
const HandOutPage = lazy(() => import("./pages/hand-out/index.tsx"));
const TrashPage = lazy(() => import("./pages/trash/index.tsx"));
const SettingsPage = lazy(() => import("./pages/settings/index.tsx"));
const CheckRulesPage = lazy(() => import("./pages/check-rules/index.tsx"));
const BackupPage = lazy(() => import("./pages/backup/index.tsx"));
const BatchPage = lazy(() => import("./pages/batch/index.tsx"));
const PackagesPage = lazy(() => import("./pages/packages/index.tsx"));
const AboutPage = lazy(() => import("./pages/about/index.tsx"));
const WelcomePage = lazy(() => import("./pages/welcome/index.tsx"));
const HelpPage = lazy(() => import("./pages/help/index.tsx"));

/** Addresses live behind the #: the program's own scheme serves files, not pages. */
const routing = { hook: useHashLocation };

/** The main process writes the nonce of its policy into the page; Mantine's own styles carry it. */
const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

/** The look stands in the ledger's settings; asking the browser's storage for one would hold up every first page. */
const nothingStored: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

function Look({ appearance, children }: { appearance: Preferences["appearance"]; children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      getStyleNonce={styleNonce}
      defaultColorScheme="auto"
      colorSchemeManager={nothingStored}
      {...(appearance === "system" ? {} : { forceColorScheme: appearance })}
    >
      {children}
    </MantineProvider>
  );
}

function Pages() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/project/:id/history">{({ id }) => <HistoryPage key={id} id={id} />}</Route>
        <Route path="/project/:id/:page?">{({ id, page }) => <ProjectPage id={id} page={page} />}</Route>
        <Route path="/import" component={ImportPage} />
        <Route path="/summary" component={SummaryPage} />
        <Route path="/checks" component={OfficeChecksPage} />
        <Route path="/library/:id?">{({ id }) => <LibraryPage into={id} />}</Route>
        <Route path="/replace/:id?">{({ id }) => <ReplacePage projectId={id} />}</Route>
        <Route path="/import-folder" component={ImportFolderPage} />
        <Route path="/roll-forward/:id?">{({ id }) => <RollForwardPage id={id} />}</Route>
        <Route path="/leftovers/:id">{({ id }) => <LeftoversPage id={id} />}</Route>
        <Route path="/compare/:id">{({ id }) => <ComparePage key={id} id={id} />}</Route>
        <Route path="/merge/:token">{({ token }) => <MergePage token={token} />}</Route>
        <Route path="/hand-out/:id">{({ id }) => <HandOutPage key={id} id={id} />}</Route>
        <Route path="/trash" component={TrashPage} />
        <Route path="/settings" component={SettingsPage} />
        <Route path="/settings/checks/:id?">{({ id }) => <CheckRulesPage key={id} wanted={id} />}</Route>
        <Route path="/backup" component={BackupPage} />
        <Route path="/batch" component={BatchPage} />
        <Route path="/packages" component={PackagesPage} />
        <Route path="/help/:chapter?">{({ chapter }) => <HelpPage chapter={chapter} />}</Route>
        <Route path="/welcome" component={WelcomePage} />
        <Route path="/about" component={AboutPage} />
        <Route component={ProjectsPage} />
      </Switch>
    </Suspense>
  );
}

const isLocked = (error: Error): boolean => explain(error).code === "window.locked";

function Loaded() {
  const settings = useQuery(settingsQuery);
  const info = useQuery(infoQuery);
  const error = settings.error ?? info.error;
  if (settings.data === undefined || info.data === undefined) {
    return (
      <Look appearance="system">
        {error !== null && isLocked(error) && (
          <Suspense fallback={null}>
            <LockScreen />
          </Suspense>
        )}
        {error !== null && !isLocked(error) && (
          <ErrorNotice
            error={explain(error)}
            onRetry={() => {
              void settings.refetch();
              void info.refetch();
            }}
          />
        )}
      </Look>
    );
  }
  return (
    <Look appearance={settings.data.preferences.appearance}>
      <Router {...routing}>
        <Start settings={settings.data} info={info.data}>
          <Shell>
            <Pages />
          </Shell>
        </Start>
      </Router>
    </Look>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Loaded />
    </QueryClientProvider>
  );
}
