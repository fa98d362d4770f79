/** The keys that work everywhere, in one table: F1 lists it, the listener obeys it. */
import { useEffect } from "react";
import { navigate } from "wouter/use-hash-location";

import { PROJECT_PAGE_LABEL, PROJECT_PAGES } from "../../shared/project/index.ts";
import { isComposing, isTextField } from "../components/keyboard.ts";
import { currentCopy } from "../working-copy/index.ts";
import { projectAddress, run, type Command } from "./commands.ts";

export interface KeyLine {
  keys: string;
  does: string;
}

interface Binding extends KeyLine {
  command: Command;
  matches(event: KeyboardEvent): boolean;
}

const control = (key: string) => (event: KeyboardEvent) =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;
const bare = (key: string) => (event: KeyboardEvent) =>
  event.key === key && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
const outsideText = (matches: (event: KeyboardEvent) => boolean) => (event: KeyboardEvent) =>
  matches(event) && !isTextField(document.activeElement);
const redo = (event: KeyboardEvent) =>
  control("y")(event) ||
  ((event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "z");

const BINDINGS: readonly Binding[] = [
  { keys: "F1", does: "显示或收起这张快捷键表", command: "keyList", matches: bare("F1") },
  { keys: "F4", does: "显示或收起打印预览", command: "togglePreview", matches: bare("F4") },
  { keys: "Ctrl+K", does: "查找项目、指标、文号、人员、设置", command: "find", matches: control("k") },
  { keys: "Ctrl+H", does: "查找替换（本项目或全年）", command: "replace", matches: control("h") },
  { keys: "Ctrl+N", does: "新建项目", command: "newProject", matches: control("n") },
  { keys: "Ctrl+O", does: "从文件导入", command: "importFile", matches: control("o") },
  { keys: "Ctrl+E", does: "到“送出”页，导出项目包", command: "exportPackage", matches: control("e") },
  { keys: "Ctrl+P", does: "打印", command: "print", matches: control("p") },
  { keys: "Ctrl+S", does: "立即保存（平时不用按，会自动保存）", command: "save", matches: control("s") },
  { keys: "Ctrl+L", does: "锁住窗口（先在“设置”里设窗口密码）", command: "lock", matches: control("l") },
  {
    keys: "Ctrl+Z",
    does: "输入框里：撤销打字；别处：撤销上一步修改",
    command: "undo",
    matches: outsideText(control("z")),
  },
  { keys: "Ctrl+Y", does: "重做", command: "redo", matches: outsideText(redo) },
];

/** Keys that belong to one page or to the system, for the list only. */
export const OTHER_KEYS: readonly KeyLine[] = [
  {
    keys: `Alt+1 … ${PROJECT_PAGES.length}`,
    does: `项目各页：${PROJECT_PAGES.map((page) => PROJECT_PAGE_LABEL[page]).join("、")}`,
  },
  { keys: "↑ ↓ Enter", does: "项目列表里：选择、打开" },
  { keys: "Delete", does: "项目列表里：移到回收站（可撤销）" },
  { keys: "Ctrl+D", does: "项目列表里：复制项目" },
  { keys: "Esc", does: "放弃还没离开的输入，或收起打开的小窗" },
  { keys: "Ctrl + / −", does: "放大、缩小界面" },
];

export const KEY_LINES: readonly KeyLine[] = [...BINDINGS, ...OTHER_KEYS];

function pageOfKey(event: KeyboardEvent): string | null {
  if (!event.altKey || event.ctrlKey || event.metaKey || !/^Digit[1-9]$/u.test(event.code)) return null;
  const id = currentCopy()?.getSnapshot().project.id;
  const page = PROJECT_PAGES[Number(event.code.at(-1)) - 1];
  return id === undefined || page === undefined ? null : projectAddress(id, page);
}

export function useGlobalKeys(): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      const page = pageOfKey(event);
      const binding = BINDINGS.find((entry) => entry.matches(event));
      if (page === null && binding === undefined) return;
      event.preventDefault();
      if (page !== null) navigate(page);
      else if (binding !== undefined) run(binding.command);
    };
    // Before the page's own handlers, so that no widget swallows F1 or Ctrl+K.
    document.addEventListener("keydown", listener, { capture: true });
    return () => document.removeEventListener("keydown", listener, { capture: true });
  }, []);
}
