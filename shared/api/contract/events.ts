/** Events, main process → renderer. */
import type { Moment } from "./common.ts";
import type { Settings } from "./settings.ts";

export const MENU_COMMANDS = [
  "newProject",
  "importFile",
  "openPackage",
  "exportPackage",
  "print",
  "undo",
  "redo",
  "find",
  "togglePreview",
  "settings",
  "backup",
  "help",
] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

export interface LedgerEvents {
  /** A project was changed (by whom, the renderer knows from its own writes). */
  projectChanged: { id: string; revision: number };
  /** The list or a summary changed. */
  listChanged: { ids: string[] };
  settingsChanged: Settings;
  menu: { command: MenuCommand };
  /** The window is about to close: save what is open, then call program.readyToClose. */
  closing: Record<string, never>;
  /** The ledger was replaced (restore, other data folder): start again from the list. */
  ledgerReplaced: Record<string, never>;
  /** A backup was made or failed. */
  backupState: { ok: boolean; at: Moment };
}
export type EventName = keyof LedgerEvents;
