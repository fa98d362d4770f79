/** Files that say something else than the project does now, since it was changed after they were written. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";

import { editsBetween, withRulesOf } from "../../../shared/lifecycle/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import type { Remark } from "../../../shared/submission/index.ts";
import { infoQuery, ledger } from "../../client/index.ts";
import { saidMoment } from "../../shell/moments.ts";
import { useAllSubmissions, useProject, useWorkingCopy } from "../../working-copy/index.ts";
import { remarksIn, type ExportResult } from "./use-exports.ts";

/** A reason for leaving a finding stands in 体检清单 and in what holds everything, and on no other paper. */
const holdsReasons = ({ form }: Pick<ExportResult, "form">): boolean => form === null || form === "checkList";

export function saysOtherwise(written: Pick<ExportResult, "form" | "project">, now: Project): boolean {
  const { project } = written;
  const current = withRulesOf(project, now);
  const compared = holdsReasons(written) ? current : { ...current, dismissals: project.dismissals };
  return editsBetween(project, compared).length > 0;
}

/** The papers that answer the bureau also say what became of each remark. */
export function answersOtherwise(
  written: Pick<ExportResult, "form" | "remarks">,
  now: readonly Remark[],
): boolean {
  return written.form === "remarkAnswers" && JSON.stringify(written.remarks) !== JSON.stringify(now);
}

/** By the token of a file that is older than what it should say: 写好后项目又改过（今天 16:32）. */
export type Outdated = ReadonlyMap<string, string>;

export function useOutdated(results: readonly ExportResult[]): Outdated {
  const project = useDeferredValue(useProject());
  const lines = useAllSubmissions();
  const copy = useWorkingCopy();
  const { data: info } = useQuery(infoQuery);
  const changed = useMemo(
    () => new Set(results.filter((result) => saysOtherwise(result, project)).map(({ token }) => token)),
    [results, project],
  );
  const { data: last } = useQuery({
    queryKey: ["history", project.id, "last", changed.size > 0 ? project : null],
    queryFn: async () => {
      // What was typed last may be on its way still: the moment is that of the change, not of the one before it.
      await copy.settle();
      const { entries } = await ledger().history.timeline({ id: project.id, before: null, limit: 1 });
      return entries[0]?.at ?? null;
    },
    enabled: changed.size > 0,
    staleTime: 0,
    gcTime: 0,
    placeholderData: (before) => before,
  });
  const when = last == null || info === undefined ? "" : `（${saidMoment(last, info.today)}）`;
  const remarks = remarksIn(lines);
  const outdated = new Map<string, string>();
  for (const result of results) {
    if (changed.has(result.token)) outdated.set(result.token, `写好后项目又改过${when}`);
    else if (lines !== null && answersOtherwise(result, remarks))
      outdated.set(result.token, "写好后意见的办理情况又改过");
  }
  return outdated;
}
