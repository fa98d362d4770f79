/** Opens another project at the characters a finding names. */
import { useCallback } from "react";
import { useLocation } from "wouter";

import type { CheckPlace } from "../../../shared/checks/index.ts";
import { pageOfPath } from "../../../shared/project/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { focusField } from "../../working-copy/index.ts";

export function useOpenPlace(): (projectId: string, place: CheckPlace) => void {
  const [, navigate] = useLocation();
  return useCallback(
    (projectId, place) => {
      navigate(projectAddress(projectId, pageOfPath(place.path)));
      void focusField(place);
    },
    [navigate],
  );
}
