/** Rolling several projects one after the other, with what became of each. */
import { useCallback, useRef, useState } from "react";

import { sentenceFor, type ProjectSummary, type RollOutcome } from "../../../shared/api/index.ts";
import { explain, ledger } from "../../client/index.ts";

export type Outcome = RollOutcome | { status: "failed"; what: string };

export interface Rolling {
  outcomes: ReadonlyMap<string, Outcome>;
  /** How many are done of how many; null while nothing runs. */
  progress: { done: number; total: number } | null;
  run(projects: readonly Pick<ProjectSummary, "id">[], toYear: number, again?: boolean): Promise<void>;
  /** After the project it is doing. */
  stop(): void;
  /** Puts what was made into the trash. */
  takeBack(): Promise<void>;
}

async function rollOne(id: string, toYear: number, again: boolean): Promise<Outcome> {
  try {
    return await ledger().lifecycle.rollForward({ id, toYear, again });
  } catch (error) {
    return { status: "failed", what: sentenceFor(explain(error)).what };
  }
}

export function useRolling(): Rolling {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [progress, setProgress] = useState<Rolling["progress"]>(null);
  const stopped = useRef(false);
  const run = useCallback<Rolling["run"]>(async (projects, toYear, again = false) => {
    stopped.current = false;
    for (const [index, { id }] of projects.entries()) {
      if (stopped.current) break;
      setProgress({ done: index, total: projects.length });
      // One after the other: each is a write of its own, and the list shows how far it is.
      const outcome = await rollOne(id, toYear, again);
      setOutcomes((known) => new Map(known).set(id, outcome));
    }
    setProgress(null);
  }, []);
  const takeBack = useCallback(async () => {
    const ids = [...outcomes.values()].flatMap((outcome) =>
      outcome.status === "created" ? [outcome.id] : [],
    );
    if (ids.length > 0) await ledger().projects.trash({ ids });
    setOutcomes(new Map());
  }, [outcomes]);
  return {
    outcomes,
    progress,
    run,
    stop: () => {
      stopped.current = true;
    },
    takeBack,
  };
}
