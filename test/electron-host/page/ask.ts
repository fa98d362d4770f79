/** A dialog to be shown inside the page. */
export interface Question {
  title: string;
  message: string;
  detail: string;
  buttons: string[];
  /** The button that Escape presses. */
  cancel: number;
  field: null | { kind: "path"; value: string } | { kind: "files"; multiple: boolean; accept: string };
}
export interface Answer {
  button: number;
  paths: string[];
}

/**
 * Shows a dialog in the page and waits for its answer. Evaluated in the preload world, so it refers to nothing
 * outside of itself; styles go through the object model, which no content security policy forbids.
 */
export function askInPage(question: Question, pathOf: (file: File) => string): Promise<Answer> {
  const make = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, style: string) => {
    const element = document.createElement(name);
    element.textContent = text;
    element.style.cssText = style;
    return element;
  };
  const box = make(
    "dialog",
    "",
    "font-family: inherit; font-size: 14px; min-width: 420px; padding: 20px; border: 1px solid #888; border-radius: 8px;",
  );
  box.dataset.electronHost = "dialog";
  box.append(make("h2", question.title, "font-size: 16px; margin: 0 0 8px;"));
  box.append(make("p", question.message, "margin: 0 0 8px; white-space: pre-wrap;"));
  if (question.detail) box.append(make("p", question.detail, "margin: 0 0 8px; white-space: pre-wrap;"));
  const { field } = question;
  const input = make("input", "", "font: inherit; width: 100%; box-sizing: border-box; margin: 8px 0;");
  if (field?.kind === "files") {
    input.type = "file";
    input.multiple = field.multiple;
    input.accept = field.accept;
  } else if (field) {
    input.value = field.value;
  }
  if (field) box.append(input);
  const row = make("div", "", "display: flex; gap: 8px; justify-content: flex-end; margin-top: 12px;");
  box.append(row);
  return new Promise((resolve) => {
    const finish = (button: number) => {
      const paths = field?.kind === "files" ? [...(input.files ?? [])].map(pathOf) : [input.value.trim()];
      box.close();
      box.remove();
      resolve({ button, paths: paths.filter((path) => path !== "") });
    };
    question.buttons.forEach((label, index) => {
      const button = make("button", label, "font: inherit; padding: 6px 14px;");
      button.addEventListener("click", () => finish(index));
      row.append(button);
    });
    box.addEventListener("cancel", (event) => {
      event.preventDefault();
      finish(question.cancel);
    });
    document.body.append(box);
    box.showModal();
  });
}
