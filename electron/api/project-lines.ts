/** Every line of the project list, whatever number of them: the list itself is asked for by pages. */
import { EVERY_PROJECT, type ProjectSummary } from "../../shared/api/index.ts";
import type { Store } from "../store/index.ts";

/** As many as the contract allows in one answer. */
const PAGE = 500;

/** @param year null = every year; what lies in the trash is left out. By name. */
export function* projectLines(store: Store, year: number | null): Generator<ProjectSummary> {
  for (let offset = 0; ; offset += PAGE) {
    const { rows } = store.projects.list({ ...EVERY_PROJECT, year, offset, limit: PAGE });
    yield* rows;
    if (rows.length < PAGE) return;
  }
}
