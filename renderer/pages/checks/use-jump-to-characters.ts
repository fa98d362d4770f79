/** Going to the exact characters of a finding, also where the field is drawn only after its row was chosen. */
import { useCallback } from "react";

import type { CheckPlace } from "../../../shared/checks/index.ts";
import { useJump } from "../../shell/jump.ts";

const PATIENCE = 3_000;

const textWithFocus = (path: string): HTMLInputElement | HTMLTextAreaElement | null => {
  const active = document.activeElement;
  if (
    !(active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.type === "text"))
  )
    return null;
  return active.closest<HTMLElement>("[data-path]")?.dataset["path"] === path ? active : null;
};

async function selectCharacters(place: CheckPlace): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (place.from !== undefined && performance.now() < deadline) {
    const field = textWithFocus(place.path);
    if (field !== null) {
      field.setSelectionRange(place.from, place.to ?? place.from);
      return;
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

export function useJumpToCharacters(): (place: CheckPlace) => void {
  const jump = useJump();
  return useCallback(
    (place) => {
      jump(place);
      void selectCharacters(place);
    },
    [jump],
  );
}
