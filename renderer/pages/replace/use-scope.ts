/** Where is looked: the project she comes from, a year, or everything. */
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { ReplaceScope } from "../../../shared/api/index.ts";
import { ledger, yearsQuery } from "../../client/index.ts";
import { useView } from "../../shell/view-state.ts";

export function useScope(projectId: string | undefined): {
  scope: ReplaceScope;
  choices: { value: string; label: string }[];
  value: string;
  choose(value: string): void;
} {
  const { data: years } = useQuery(yearsQuery);
  // A key of its own: the working copy must not be opened from what this page read.
  const { data: opened } = useQuery({
    queryKey: ["replace", "project", projectId],
    queryFn: () => ledger().projects.get({ id: projectId! }),
    enabled: projectId !== undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const current = useView("year");
  const choices = [
    // There before its name is read: what is typed meanwhile must not be looked for in a whole year.
    ...(projectId === undefined
      ? []
      : [
          {
            value: `project/${projectId}`,
            label: `本项目${opened === undefined ? "" : `：${opened.project.name || "未命名项目"}`}`,
          },
        ]),
    ...(years ?? []).flatMap(({ year, count }) =>
      year === null ? [] : [{ value: `year/${year}`, label: `${year} 年度全部项目（${count} 个）` }],
    ),
    { value: "all", label: "所有年度的项目" },
  ];
  const [chosen, setChosen] = useState<string | null>(null);
  const preferred = projectId === undefined ? `year/${current ?? ""}` : `project/${projectId}`;
  const value = chosen ?? (choices.some((each) => each.value === preferred) ? preferred : choices[0]!.value);
  const [kind, what] = value.split("/") as [string, string | undefined];
  const scope: ReplaceScope =
    kind === "project"
      ? { kind, id: what! }
      : kind === "year"
        ? { kind, year: Number(what) }
        : { kind: "all" };
  return { scope, choices, value, choose: setChosen };
}
