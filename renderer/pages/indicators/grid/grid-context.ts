/** The grid that the cells belong to, made once for the open project. */
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from "react";

import { changeLabel, DEFAULT_DISTRICT } from "../../../../shared/project/index.ts";
import { queryClient, settingsQuery } from "../../../client/index.ts";
import { dropUnread, holdUnread, loseUnread } from "../../../components/index.ts";
import { undoProject } from "../../../shell/commands.ts";
import { answer } from "../../../shell/messages.ts";
import { focusField, newRowId, useWorkingCopy } from "../../../working-copy/index.ts";
import { GridController, type GridSnapshot } from "./controller.ts";

export const GridContext = createContext<GridController | null>(null);

/** The cells' unread texts among those of the page. */
function unreadCells() {
  let known: ReadonlyMap<string, string> = new Map();
  return {
    tell(sentences: ReadonlyMap<string, string>): void {
      for (const path of known.keys()) if (!sentences.has(path)) dropUnread(path);
      for (const [path, sentence] of sentences)
        if (known.get(path) !== sentence)
          holdUnread(path, { sentence, show: () => void focusField({ path }) });
      known = sentences;
    },
    lose: (): void => known.forEach((_, path) => loseUnread(path)),
  };
}

export function useGridController(): GridController {
  const copy = useWorkingCopy();
  const [unread] = useState(unreadCells);
  // The cell being written in is left before this, in the phase of layout.
  useEffect(() => () => unread.lose(), [unread]);
  const [controller] = useState(
    () =>
      new GridController({
        project: () => copy.getSnapshot().project,
        district: () => queryClient.getQueryData(settingsQuery.queryKey)?.district ?? DEFAULT_DISTRICT,
        change: (edits, label, together) => copy.change(edits, label, together),
        undo: () => void undoProject("undo"),
        answer,
        unread: (sentences) => unread.tell(sentences),
        labelOf: (path) => (after, before) => changeLabel(path, after, before),
        newId: newRowId,
      }),
  );
  return controller;
}

export const useGridSnapshot = (grid: GridController): GridSnapshot =>
  useSyncExternalStore(grid.subscribe, grid.getSnapshot);

export function useGrid(): GridController {
  const grid = useContext(GridContext);
  if (grid === null) throw new Error("A cell stands outside the grid");
  return grid;
}
