import { existsSync } from "node:fs";
import type { Question } from "../page/ask.ts";
import { settings } from "../settings.ts";
import { strict } from "../strict.ts";
import { hostWindowInFront } from "./browser-window.ts";

type Arguments<Options> = [Electron.BaseWindow, Options] | [Options];

/** Tests answer dialogs by replacing these functions, exactly as with the real binary. */
function unscripted(name: string, options: unknown): Error {
  return new Error(`electron-host: dialog.${name} was not scripted: ${JSON.stringify(options)}`);
}

const optionsOf = <Options>(args: Arguments<Options>): Options => args.at(-1) as Options;

/** With a visible window somebody is there to answer: the question is put inside the page. */
async function ask(name: string, options: unknown, question: Partial<Question>) {
  const contents = settings.headed ? hostWindowInFront()?.hostContents : undefined;
  if (!contents) throw unscripted(name, options);
  const complete = {
    title: "",
    message: "",
    detail: "",
    buttons: ["确定"],
    cancel: 0,
    field: null,
    ...question,
  };
  return await contents.askForHost(complete);
}

const CHOOSE = { buttons: ["取消", "确定"], cancel: 0 };

async function showMessageBox(...args: Arguments<Electron.MessageBoxOptions>) {
  const options = optionsOf(args);
  const { title = "", message, detail = "", buttons = [], cancelId = 0 } = options;
  const labels = buttons.length > 0 ? buttons : ["确定"];
  const question = { title, message, detail, buttons: labels, cancel: cancelId };
  const { button } = await ask("showMessageBox", options, question);
  return { response: button, checkboxChecked: options.checkboxChecked ?? false };
}

async function showOpenDialog(...args: Arguments<Electron.OpenDialogOptions>) {
  const options = optionsOf(args);
  const { title = "打开", message = "", properties = [], filters = [], defaultPath = "" } = options;
  const extensions = filters.flatMap((filter) => filter.extensions);
  const accept = extensions.includes("*") ? "" : extensions.map((extension) => `.${extension}`).join(",");
  const field: Question["field"] = properties.includes("openDirectory")
    ? { kind: "path", value: defaultPath }
    : { kind: "files", multiple: properties.includes("multiSelections"), accept };
  const { button, paths } = await ask("showOpenDialog", options, { title, message, field, ...CHOOSE });
  const filePaths = button === 1 ? paths.filter((path) => existsSync(path)) : [];
  return { canceled: filePaths.length === 0, filePaths };
}

async function showSaveDialog(...args: Arguments<Electron.SaveDialogOptions>) {
  const options = optionsOf(args);
  const { title = "保存", message = "", defaultPath = "" } = options;
  const field = { kind: "path" as const, value: defaultPath };
  const { button, paths } = await ask("showSaveDialog", options, { title, message, field, ...CHOOSE });
  const filePath = button === 1 ? (paths[0] ?? "") : "";
  return { canceled: filePath === "", filePath };
}

const never = (name: string) => (options: unknown) => {
  throw unscripted(name, options);
};

export const dialog = strict<Electron.Dialog>("dialog", {
  showMessageBox,
  showOpenDialog,
  showSaveDialog,
  showMessageBoxSync: never("showMessageBoxSync"),
  showOpenDialogSync: never("showOpenDialogSync"),
  showSaveDialogSync: never("showSaveDialogSync"),
  // Shown before a window exists, when nobody can have scripted it: its words are what matters.
  showErrorBox: (title, content) =>
    void process.stderr.write(`electron-host: error box: ${title}: ${content}\n`),
});
