/** Where files can go: sticks that are plugged in, and folders she chooses. */
import * as z from "zod/mini";

import type { PlaceFacts } from "../../transfer/index.ts";
import { read, write } from "../operation.ts";
import { nothing, token, type Moment } from "./common.ts";

/** A file that an interrupted writing left behind. */
export interface LeftoverFile {
  token: string;
  /** The name it was to have. */
  name: string;
  size: number;
  /** Complete: it can be given its name. A half one can only be removed. */
  whole: boolean;
  at: Moment;
}

export interface Place extends PlaceFacts {
  /** Names the place in transfer.exportPackage and batch.start. */
  token: string;
  kind: "stick" | "folder";
  /** The stick's own name, or the folder's. */
  name: string;
  /** For showing: E:\ or a folder's path. */
  path: string;
  leftovers: LeftoverFile[];
}

export const drives = {
  /** Removable drives that are plugged in now. */
  list: read<Place[]>()(nothing),
  /** Folder dialog; what is chosen is offered again the next time. null = cancelled. */
  chooseFolder: write<Place | null>()(nothing),
  /** The folder that was chosen last; null where there is none, or where it is not there any more. */
  lastFolder: read<Place | null>()(nothing),
  /** Gives a whole leftover its name (answered), removes a half one (null). */
  settleLeftover: write<{ name: string | null }>()(z.strictObject({ token })),
};
