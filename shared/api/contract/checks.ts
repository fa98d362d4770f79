/** What the 体检 looks at beside a project itself: last year's project and the approved copy. */
import * as z from "zod/mini";

import type { Project } from "../../project/index.ts";
import { read } from "../operation.ts";
import { id } from "./common.ts";

export interface Comparison {
  /** The project it was rolled forward from, else the only one of the year before with its name; null where there is none. */
  lastYear: Project | null;
  /** The frozen copy of the newest approved submission; null where none was approved. */
  approved: Project | null;
}

/** Projects read in one go by the check of the whole office. */
export const CHECKED_AT_ONCE = 25;

export const checks = {
  comparison: read<Comparison>()(z.strictObject({ id })),
  /** Projects with what they are compared with, in the order asked for; one that is gone meanwhile is left out. */
  projects: read<(Comparison & { project: Project })[]>()(
    z.strictObject({ ids: z.array(id).check(z.minLength(1), z.maxLength(CHECKED_AT_ONCE)) }),
  ),
};
