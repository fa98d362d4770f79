/** Locks the window when nobody has touched it for the chosen time. A batch that is running counts as touching it. */
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";

import { lockQuery, queryClient, useAfterFirstMoments } from "../../client/index.ts";
import { lockWindow } from "./lock-window.ts";

const LOOK_EVERY_MS = 5_000;
const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel", "compositionupdate"] as const;

const isBatchRunning = (): boolean =>
  queryClient
    .getQueryCache()
    .findAll({ queryKey: ["batch"] })
    .some((query) => (query.state.data as { state?: string } | undefined)?.state === "running");

export function useIdleLock(): void {
  const { data } = useQuery({ ...lockQuery, enabled: useAfterFirstMoments() });
  const minutes = data?.idleMinutes ?? 0;
  useEffect(() => {
    if (minutes === 0) return;
    let last = Date.now();
    const touched = () => {
      last = Date.now();
    };
    const timer = setInterval(() => {
      if (isBatchRunning()) touched();
      if (Date.now() - last < minutes * 60_000) return;
      touched();
      void lockWindow();
    }, LOOK_EVERY_MS);
    for (const name of TOUCHES) document.addEventListener(name, touched, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) document.removeEventListener(name, touched, { capture: true });
    };
  }, [minutes]);
}
