/** Going to a field from anywhere in the open project. */
import { useCallback } from "react";
import { useLocation } from "wouter";

import type { CheckPlace } from "../../shared/checks/index.ts";
import { pageOfPath } from "../../shared/project/index.ts";
import { focusField, useProjectPart } from "../working-copy/index.ts";
import { projectAddress } from "./commands.ts";

/** Opens the page of a place, puts the cursor into its field and selects the characters it names. */
export function useJump(): (place: CheckPlace) => void {
  const id = useProjectPart((project) => project.id);
  const [, navigate] = useLocation();
  return useCallback(
    (place) => {
      navigate(projectAddress(id, pageOfPath(place.path)));
      void focusField(place);
    },
    [id, navigate],
  );
}
