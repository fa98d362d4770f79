/** Whether this is still the beginning: no project anywhere, and the first steps were not put away. */
import { useQuery } from "@tanstack/react-query";

import { EVERY_PROJECT } from "../../../shared/api/index.ts";
import { keys, ledger, useSettings, yearsQuery } from "../../client/index.ts";
import { isSample } from "./sample-mark.ts";

/** More lines than anyone throws away before beginning. */
const TRASHED_LINES = 50;

/** A thrown-away sample is no beginning; a thrown-away project was one. null = not known yet. */
export function useFirstStart(): boolean | null {
  const { welcome } = useSettings().preferences;
  const { data: years } = useQuery(yearsQuery);
  const empty = welcome && years?.length === 0;
  const { data: trashed } = useQuery({
    queryKey: [...keys.list, "trashed before the first"],
    queryFn: () =>
      ledger().projects.list({
        ...EVERY_PROJECT,
        trashed: true,
        sort: "changedAt",
        descending: true,
        limit: TRASHED_LINES,
      }),
    enabled: empty,
  });
  if (!welcome) return false;
  if (years === undefined) return null;
  if (!empty) return false;
  return trashed === undefined ? null : trashed.rows.every(isSample);
}
