/** The grid that the cells belong to, made once for the open project. */
import { createContext, useContext, useState, useSyncExternalStore } from "react";

import { DEFAULT_DISTRICT } from "../../../../shared/project/index.ts";
import { queryClient, settingsQuery } from "../../../client/index.ts";
import { undoProject } from "../../../shell/commands.ts";
import { answer } from "../../../shell/messages.ts";
import { changeLabel, newRowId, useWorkingCopy } from "../../../working-copy/index.ts";
import { GridController, type GridSnapshot } from "./controller.ts";

export const GridContext = createContext<GridController | null>(null);

export function useGridController(): GridController {
  const copy = useWorkingCopy();
  const [controller] = useState(
    () =>
      new GridController({
        project: () => copy.getSnapshot().project,
        district: () => queryClient.getQueryData(settingsQuery.queryKey)?.district ?? DEFAULT_DISTRICT,
        change: (edits, label, together) => copy.change(edits, label, together),
        undo: () => void undoProject("undo"),
        answer,
        labelOf: (path) => changeLabel(path, copy.getSnapshot().project),
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
