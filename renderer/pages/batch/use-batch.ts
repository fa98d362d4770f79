/** One batch from its start to its end, asked for its state while it runs. It goes on when she leaves the page. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { BatchOutput, BatchSelection, BatchState } from "../../../shared/api/index.ts";
import { ledger } from "../../client/index.ts";
import { reportError } from "../../shell/messages.ts";

const ASK_EVERY_MS = 300;

/** Still known when she comes back to the page. */
let currentJob: string | null = null;

const isOver = (state: BatchState | undefined): boolean =>
  state !== undefined && state.state !== "running" && state.state !== "cancelling";

export interface BatchHandle {
  /** null before the first one. */
  state: BatchState | null;
  start(order: { selection: BatchSelection; output: BatchOutput; place: string }): Promise<void>;
  cancel(): Promise<void>;
}

export function useBatch(): BatchHandle {
  const [job, setJob] = useState(currentJob);
  const state = useQuery({
    queryKey: ["batch", job],
    queryFn: () => ledger().batch.state({ job: job! }),
    enabled: job !== null,
    refetchInterval: (query) => (isOver(query.state.data) ? false : ASK_EVERY_MS),
  });
  return {
    state: job === null ? null : (state.data ?? null),
    async start(order) {
      try {
        const started = await ledger().batch.start(order);
        currentJob = started.job;
        setJob(started.job);
      } catch (error) {
        reportError(error);
      }
    },
    async cancel() {
      if (job === null) return;
      await ledger().batch.cancel({ job }).catch(reportError);
    },
  };
}
