/** The program itself and its data folder. */
import { read, write } from "../operation.ts";
import { nothing } from "./common.ts";

export interface ProgramInfo {
  version: string;
  platform: string;
  /** Folder of the ledger, for showing. */
  dataFolder: string;
  /** Today on this PC, YYYY-MM-DD; the renderer asks nobody else. */
  today: string;
  /** What went wrong on the way up and was dealt with, as errors to show; empty normally. */
  notices: { code: string; text: string }[];
}

export const program = {
  info: read<ProgramInfo>()(nothing),
  /** Lets her choose a folder; copies the ledger there, verifies the copy, and goes on with it. null = cancelled. */
  chooseDataFolder: write<{ dataFolder: string; moved: "copied" | "opened" } | null>()(nothing),
  revealDataFolder: write<null>()(nothing),
  /** Opens the handbook's words as pages in the system's viewer. */
  printHandbook: read<{ pages: number }>()(nothing),
  /** The renderer has saved everything; the window may close. */
  readyToClose: write<null>()(nothing),
};
