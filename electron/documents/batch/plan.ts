/** What a batch makes: files with their names, in which project stands where. */
import type { BatchOutput } from "../../../shared/api/index.ts";
import { FORM_TITLE, type FormId } from "../../../shared/forms/document.ts";
import { MONITORING_FORMS } from "../../../shared/project/index.ts";
import { distinctNames, documentFileName } from "../../../shared/transfer/index.ts";

/** The library keeps a workbook's sheets in memory: 1,000 of them were 440 MB, 200 beside the rest of a worker 390. */
export const SHEETS_PER_WORKBOOK = 150;
/** Chromium lays a PDF's pages out in one go. */
export const PROJECTS_PER_PDF = 100;

export interface BatchProject {
  id: string;
  year: number | null;
  name: string;
  /** Something is entered for 运行监控; without it that form would be an empty one. */
  monitored: boolean;
}

const isMonitoring = (form: FormId | null): boolean =>
  (MONITORING_FORMS as readonly (FormId | null)[]).includes(form);

/** A workbook or a PDF and the projects that stand in it. */
export interface Volume {
  name: string;
  title: string;
  projects: readonly BatchProject[];
}

export interface BatchPlan {
  words: { project: BatchProject; name: string }[];
  workbooks: Volume[];
  pdfs: Volume[];
  /** Pieces of work in all: a project in one kind of file each. */
  total: number;
}

function volumes(projects: readonly BatchProject[], size: number, base: string, extension: string): Volume[] {
  const count = Math.ceil(projects.length / size);
  return Array.from({ length: count }, (_, index) => {
    const number = count === 1 ? "" : `_第${index + 1}册`;
    return {
      name: `${base}${number}.${extension}`,
      title: count === 1 ? base : `${base}（第${index + 1}册，共${count}册）`,
      projects: projects.slice(index * size, (index + 1) * size),
    };
  });
}

/** @param heading 2027年度, or empty for a selection over several years. */
export function planBatch(
  projects: readonly BatchProject[],
  output: BatchOutput,
  heading: string,
): BatchPlan {
  const { word, excel, pdf, csv } = output;
  const having = (form: FormId | null): readonly BatchProject[] =>
    isMonitoring(form) ? projects.filter(({ monitored }) => monitored) : projects;
  const worded = having(word);
  const names = worded.map(({ year, name }) =>
    documentFileName(year, name, word === null ? "" : FORM_TITLE[word], "docx"),
  );
  const distinct = distinctNames(names);
  const pieces = [word, excel, pdf].map((form) => (form === null ? 0 : having(form).length));
  return {
    words: word === null ? [] : worded.map((project, index) => ({ project, name: distinct[index]! })),
    workbooks:
      excel === null
        ? []
        : volumes(having(excel), SHEETS_PER_WORKBOOK, `${heading}${FORM_TITLE[excel]}`, "xlsx"),
    pdfs: pdf === null ? [] : volumes(having(pdf), PROJECTS_PER_PDF, `${heading}${FORM_TITLE[pdf]}`, "pdf"),
    total: pieces.reduce((sum, count) => sum + count, csv ? projects.length : 0),
  };
}
