/** What the menu and the keys do; both go through here. */
import { navigate } from "wouter/use-hash-location";

import type { MenuCommand } from "../../shared/api/index.ts";
import { infoQuery, ledger, queryClient } from "../client/index.ts";
import { openPackageFile } from "../pages/projects/package-state.ts";
import { isTextField } from "../components/keyboard.ts";
import { stoppedByUnread } from "../components/controls/unread-texts.ts";
import { currentCopy, focusField } from "../working-copy/index.ts";
import { lockWindow } from "./lock/lock-window.ts";
import { answer, forgetErrors, reportError } from "./messages.ts";
import { isPreviewOpen, togglePreview } from "./preview-fold.ts";
import { changeView, viewState } from "./view-state.ts";

/** The year a new project is for: the one in the header, else the year whose budget is being made (from September the next). */
export function yearForNew(): number | null {
  const chosen = viewState().year;
  if (chosen !== null) return chosen;
  const today = queryClient.getQueryData(infoQuery.queryKey)?.today;
  if (today === undefined) return null;
  const [year, month] = today.split("-").map(Number) as [number, number];
  return month >= 9 ? year + 1 : year;
}

export const projectAddress = (id: string, page = "unit"): string => `/project/${id}/${page}`;

export async function newProject(): Promise<void> {
  forgetErrors();
  try {
    const { id } = await ledger().projects.create({ year: yearForNew(), content: null });
    navigate(projectAddress(id, "text"));
    // The page of another project may still stand there, with a field of the same name.
    void focusField({ path: "name" }, () => currentCopy()?.getSnapshot().project.id === id);
  } catch (error) {
    reportError(error);
  }
}

export async function importFile(): Promise<void> {
  forgetErrors();
  try {
    const chosen = await ledger().intake.choose({});
    if (chosen !== null) await (await import("../pages/import-folder/take-files.ts")).takeChosen(chosen);
  } catch (error) {
    reportError(error);
  }
}

/** Last year's folder: every file in it, each with its own review. */
export async function importFolder(): Promise<void> {
  forgetErrors();
  try {
    const chosen = await ledger().intake.chooseFolder({});
    if (chosen !== null) (await import("../pages/import-folder/take-files.ts")).takeFolder(chosen);
  } catch (error) {
    reportError(error);
  }
}

let pageUndo: (() => void) | null = null;

/** What Ctrl+Z takes back on a page without an open project (a row moved to the trash); null for nothing. */
export function setPageUndo(undo: (() => void) | null): void {
  pageUndo = undo;
}

function undoOnPage(direction: "undo" | "redo"): void {
  if (direction === "undo" && pageUndo !== null) pageUndo();
  else answer("这里没有可以撤销的修改");
}

/** Undo of the project; inside a field Ctrl+Z is the field's own. */
export async function undoProject(direction: "undo" | "redo"): Promise<void> {
  const copy = currentCopy();
  if (copy === null) return undoOnPage(direction);
  const word = direction === "undo" ? "撤销" : "重做";
  const label = await (direction === "undo" ? copy.undo() : copy.redo());
  answer(label === null ? `没有可以${word}的修改` : `已${word}：${label}`);
}

/** A number that is still being written is taken over as by leaving its field; the cursor stays in it. */
function takeWritten(): void {
  const field = document.activeElement;
  if (!isTextField(field)) return;
  field.blur();
  field.focus();
}

async function saveNow(): Promise<void> {
  const copy = currentCopy();
  if (copy === null) return;
  takeWritten();
  if (stoppedByUnread()) return;
  await copy.flush();
  if (copy.getSnapshot().settled) answer("已保存。每处修改都会自动保存，不用按 Ctrl+S");
}

export function openPalette(): void {
  changeView({ palette: true });
}

/** Ctrl+H: in the open project, else across the year she works on. */
function openReplace(): void {
  const id = currentCopy()?.getSnapshot().project.id;
  navigate(id === undefined ? "/replace" : `/replace/${id}`);
}

function startPrinting(): void {
  if (currentCopy() === null) answer("请先打开一个项目，再打印");
  else changeView({ printing: !viewState().printing });
}

function goToSubmit(): void {
  const id = currentCopy()?.getSnapshot().project.id;
  if (id === undefined) answer("请先打开一个项目，再送出");
  else navigate(projectAddress(id, "submit"));
}

const COMMANDS: Readonly<Record<MenuCommand | "save" | "keyList" | "replace" | "lock", () => void>> = {
  newProject: () => void newProject(),
  importFile: () => void importFile(),
  openPackage: () => void openPackageFile(),
  exportPackage: goToSubmit,
  print: startPrinting,
  undo: () => void undoProject("undo"),
  redo: () => void undoProject("redo"),
  find: openPalette,
  replace: openReplace,
  togglePreview: () => {
    togglePreview();
    if (currentCopy() !== null) answer(isPreviewOpen() ? "已显示打印预览" : "已收起打印预览");
  },
  settings: () => navigate("/settings"),
  backup: () => navigate("/backup"),
  help: () => navigate("/help"),
  save: () => void saveNow(),
  lock: () => void lockWindow(),
  keyList: () => changeView({ keyList: !viewState().keyList }),
};

export type Command = keyof typeof COMMANDS;

export function run(command: Command): void {
  COMMANDS[command]();
}
