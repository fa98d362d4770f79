/** The frame around every page. */
import { lazy, Suspense, useCallback, useEffect, type ReactNode } from "react";
import { useLocation } from "wouter";

import type { LedgerEvents } from "../../shared/api/index.ts";
import { followEvents, useLedgerEvent } from "../client/index.ts";
import { putPackageAway } from "../pages/projects/package-state.ts";
import { followFocus } from "../working-copy/index.ts";
import { useClosing } from "./closing.ts";
import { run } from "./commands.ts";
import { ErrorStrip } from "./error-strip.tsx";
import { FileDrop } from "./file-drop.tsx";
import { Header } from "./header.tsx";
import { useInstallationWatch } from "./installation-watch.ts";
import { keepCursor } from "./kept-cursor.ts";
import { KeyList } from "./key-list.tsx";
import { useGlobalKeys } from "./keys.ts";
import { useIdleLock } from "./lock/idle.ts";
import { Navigation } from "./navigation.tsx";
import classes from "./shell.module.css";
import { useView } from "./view-state.ts";

const Palette = lazy(() => import("./find/palette.tsx"));

export function Shell({ children }: { children: ReactNode }) {
  const [, navigate] = useLocation();
  const palette = useView("palette");
  useGlobalKeys();
  useClosing();
  useInstallationWatch();
  useIdleLock();
  useLedgerEvent(
    "menu",
    useCallback((event: LedgerEvents["menu"]) => run(event.command), []),
  );
  useLedgerEvent(
    "ledgerReplaced",
    useCallback(() => {
      putPackageAway();
      navigate("/");
    }, [navigate]),
  );
  useEffect(() => {
    const stops = [followEvents(), followFocus(), keepCursor()];
    return () => stops.forEach((stop) => stop());
  }, []);
  return (
    <div className={classes.shell}>
      <Header />
      <ErrorStrip />
      <div className={classes.middle}>
        <Navigation />
        <main className={classes.main}>{children}</main>
        <KeyList />
      </div>
      <FileDrop />
      {palette && (
        <Suspense fallback={null}>
          <Palette />
        </Suspense>
      )}
    </div>
  );
}
