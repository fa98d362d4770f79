/** The leftovers of the open project as it stands now, and what she decided of them. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import {
  documentName,
  droppedText,
  dropLeftover,
  findLeftovers,
  removedWords,
  replaceLeftover,
  rollForward,
  type Leftover,
  type Shift,
} from "../../../../shared/lifecycle/index.ts";
import { labelOfPath, type Edit, type Project } from "../../../../shared/project/index.ts";
import { inQuotes } from "../../../../shared/text/index.ts";
import { ledger, queryClient, useSettings } from "../../../client/index.ts";
import { answer, reportError } from "../../../shell/messages.ts";
import { useProject, useWorkingCopy } from "../../../working-copy/index.ts";

/** Leftovers that are asked as one: a document that several rows rest on. */
export interface Asked {
  key: string;
  first: Leftover;
  all: readonly Leftover[];
}

export interface ReviewState {
  fromYear: number | null;
  previousId: string;
  previousName: string | null;
  open: Asked[];
  kept: Leftover[];
  shifted: Shift[];
}

export interface Decisions {
  /** The text that takes their place; false where an amount cannot be read. */
  replace(asked: Asked, text: string): boolean;
  drop(asked: Asked): void;
  keep(leftovers: readonly Leftover[], kept: boolean): void;
}

const reviewKey = (id: string) => ["lifecycle", "review", id] as const;

function askedOf(leftovers: readonly Leftover[]): Asked[] {
  const groups = Map.groupBy(leftovers, ({ kind, text, key }) =>
    kind === "basis" ? `basis|${documentName(text)}` : key,
  );
  return [...groups].map(([key, all]) => ({ key, first: all[0]!, all }));
}

/** null while it is being read; "none" for a project that was not rolled forward. */
export function useReview(): ReviewState | "none" | null {
  const project = useProject();
  const { office, district } = useSettings();
  const { id } = project;
  const review = useQuery({
    queryKey: reviewKey(id),
    queryFn: () => ledger().lifecycle.review({ id }),
    staleTime: 0,
  });
  const previous = useQuery({
    queryKey: ["lifecycle", "predecessor", id],
    queryFn: () => ledger().lifecycle.predecessor({ id }),
    staleTime: 0,
  });
  return useMemo(() => {
    if (review.data === undefined || previous.data === undefined) return null;
    if (review.data === null) return "none";
    const { fromYear, previousId, previousName, confirmed } = review.data;
    const toYear = project.year ?? (fromYear ?? 0) + 1;
    const { outdatedWords } = district.checks;
    const found = findLeftovers(
      project,
      { fromYear, toYear },
      { previous: previous.data, outdatedWords, office },
    );
    const keys = new Set(confirmed);
    const rolled = previous.data === null ? null : rollForward(previous.data, toYear);
    return {
      fromYear,
      previousId,
      previousName,
      open: askedOf(found.filter(({ key }) => !keys.has(key))),
      kept: found.filter(({ key }) => keys.has(key)),
      shifted: rolled?.ok === true ? rolled.shifted : [],
    };
  }, [project, review.data, previous.data, district, office]);
}

/** The edits of several leftovers, each made on what the ones before it left. */
function editsOf(all: readonly Leftover[], edit: (leftover: Leftover) => Edit | null): Edit[] {
  // One per field: leftovers of a group stand in fields of their own.
  return [...Map.groupBy(all, ({ path }) => path).values()].flatMap(([leftover]) => edit(leftover!) ?? []);
}

/** Characters of what was replaced, and of the name beside it, in a row of the history. */
const SAID = 12;

/** 项目实施计划的“18个”, for the history; of several places the first, and how many. */
function placeSaid({ first, all }: Asked, project: Project): string {
  const several = all.length > 1 ? `等 ${all.length} 处` : "";
  return `${labelOfPath(first.path, project, SAID)}的${inQuotes(first.text, SAID)}${several}`;
}

export function useDecisions(): Decisions {
  const copy = useWorkingCopy();
  const apply = (edits: Edit[], label: string): boolean => {
    if (edits.length === 0) return false;
    copy.change(edits, label, null);
    return true;
  };
  const present = () => copy.getSnapshot().project;
  return {
    replace: (asked, text) =>
      apply(
        editsOf(asked.all, (leftover) => replaceLeftover(present(), leftover, text)),
        `核对：${placeSaid(asked, present())}改为${inQuotes(text, SAID)}`,
      ),
    drop(asked) {
      const project = present();
      const { first, all } = asked;
      const edits = editsOf(all, (leftover) => dropLeftover(project, leftover));
      if (!apply(edits, `核对：删去${placeSaid(asked, project)}`)) return;
      const several = all.length > 1 ? `等 ${all.length} 处` : "";
      answer(`已删去：${removedWords(droppedText(project, first))}${several}，按 Ctrl+Z 撤销`);
    },
    keep(leftovers, kept) {
      const { id } = present();
      ledger()
        .lifecycle.confirm({ id, keys: leftovers.map(({ key }) => key), confirmed: kept })
        .then((confirmed) =>
          queryClient.setQueryData(reviewKey(id), (known: { confirmed: string[] } | null | undefined) =>
            known === null || known === undefined ? known : { ...known, confirmed },
          ),
        )
        .catch(reportError);
    },
  };
}
