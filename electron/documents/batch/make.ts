/** A worker's side of a batch: forms made and files written, one task after the other. */
import {
  DEFAULT_FORM_OPTIONS,
  listedProject,
  officeOptions,
  printedForm,
  projectListForm,
  type FormDocument,
  type FormId,
  type FormOptions,
  type FormSection,
  type ListedProject,
} from "../../../shared/forms/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import { writeVerified } from "../../transfer/write-verified.ts";
import { writeExcel, writeWord } from "../writers/index.ts";
import { sheetSection } from "./combined-form.ts";
import type { BatchAnswer, BatchPaper, BatchTask } from "./messages.ts";

/** The library keeps all sheets of a workbook in memory until it is written. */
interface Workbook {
  sections: FormSection[];
  projects: ListedProject[];
}

export function batchMaker(paper: BatchPaper): (task: BatchTask) => Promise<BatchAnswer> {
  const { district, createdAt, folder } = paper;
  let workbook: Workbook = { sections: [], projects: [] };

  const formOf = (id: FormId, project: Project): FormDocument =>
    printedForm(id, project, district, { createdAt });

  const options: FormOptions = {
    ...DEFAULT_FORM_OPTIONS,
    ...officeOptions("projectText", district),
    createdAt,
  };

  const listOf = (title: string, projects: readonly ListedProject[]): FormDocument =>
    projectListForm({ title, caption: `共 ${projects.length} 个项目`, noteHeading: "", projects }, options);

  const write = async (name: string, bytes: Uint8Array): Promise<BatchAnswer> => ({
    kind: "file",
    file: await writeVerified(folder, name, bytes),
  });

  return async (task) => {
    switch (task.kind) {
      case "word":
        return write(task.name, await writeWord(formOf(task.form, task.project)));
      case "form":
        return { kind: "form", form: formOf(task.form, task.project) };
      case "sheet": {
        const { project, form } = task;
        const name = project.name.trim() === "" ? "未命名项目" : project.name;
        workbook.sections.push(sheetSection({ name, form: formOf(form, project) }));
        workbook.projects.push(listedProject(project));
        return { kind: "kept" };
      }
      case "workbook": {
        const list = listOf(task.title, workbook.projects);
        const form = { ...list, sections: [...list.sections, ...workbook.sections] };
        workbook = { sections: [], projects: [] };
        return write(task.name, await writeExcel(form));
      }
      case "summary":
        return write(task.name, await writeExcel(listOf(task.title, task.projects)));
    }
  };
}
