// Answers the message boxes of the start by the labels in LEDGER_ANSWERS, in order, and writes down what each one said.
const { appendFileSync } = require("node:fs");
const { dialog } = require("electron");

const answers = JSON.parse(process.env.LEDGER_ANSWERS ?? "[]");
const folders = JSON.parse(process.env.LEDGER_FOLDERS ?? "[]");

dialog.showMessageBox = async (...words) => {
  const options = words.at(-1);
  appendFileSync(
    process.env.LEDGER_SAID,
    `${JSON.stringify({ message: options.message, detail: options.detail, buttons: options.buttons })}\n`,
  );
  const wanted = answers.shift() ?? options.buttons.at(-1);
  return { response: options.buttons.indexOf(wanted), checkboxChecked: false };
};
dialog.showOpenDialog = async () => {
  const folder = folders.shift();
  return folder === undefined ? { canceled: true, filePaths: [] } : { canceled: false, filePaths: [folder] };
};
