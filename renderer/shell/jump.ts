/** Going to a field from anywhere in the open project. */
import { useCallback } from "react";
import { useLocation } from "wouter";

import type { CheckPlace } from "../../shared/checks/index.ts";
import { pageOfPath } from "../../shared/project/index.ts";
import { focusField, useWorkingCopy } from "../working-copy/index.ts";
import { projectAddress } from "./commands.ts";

/** Opens the page of a place, puts the cursor into its field and selects the characters it names. */
export function useJump(): (place: CheckPlace) => void {
  const copy = useWorkingCopy();
  const [, navigate] = useLocation();
  return useCallback(
    (place) => {
      const { project } = copy.getSnapshot();
      navigate(projectAddress(project.id, pageOfPath(place.path, project)));
      void focusField(place);
    },
    [copy, navigate],
  );
}
