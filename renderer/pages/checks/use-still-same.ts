import { useMemo } from "react";

import type { Project } from "../../../shared/project/index.ts";
import { useProject } from "../../working-copy/index.ts";

/**
 * Whether the project still is what it was then, so that “撤销” takes back what it stands beside and nothing else. By
 * content: the working copy may have read the same record again.
 */
export function useStillSame(then: Project | null): boolean {
  const now = useProject();
  return useMemo(
    () => then !== null && (then === now || JSON.stringify(then) === JSON.stringify(now)),
    [then, now],
  );
}
