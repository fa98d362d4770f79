import type { MoneyUnit, Project } from "../project/index.ts";
import { FORM_TITLE, type FormDocument, type FormId, type FormSection } from "./document.ts";
import { DEFAULT_LINE_PITCH, type LinePitch } from "./pages.ts";
import { printableText } from "./plain-text.ts";

/** What an office may choose about its papers. */
export interface FormOptions {
  /** The unit in which the forms print money (DistrictSettings.formMoneyUnit). */
  moneyUnit: MoneyUnit;
  linePitch: LinePitch;
  /** 仿宋, 仿宋_GB2312 or 方正仿宋_GBK: whichever the office has. */
  bodyFont: string;
  /** Date for the documents' properties, ISO 8601 in UTC; null leaves the fixed one. */
  createdAt: string | null;
}

export const DEFAULT_FORM_OPTIONS: FormOptions = {
  moneyUnit: "wan",
  linePitch: DEFAULT_LINE_PITCH,
  bodyFont: "仿宋",
  createdAt: null,
};

const oneLine = (text: string): string => printableText(text).replaceAll("\n", " ").trim();

/** A form with its properties: what it is, of which project, by which unit. */
export function formDocument(
  id: FormId,
  project: Project,
  options: FormOptions,
  sections: FormSection[],
): FormDocument {
  return {
    id,
    title: FORM_TITLE[id],
    subject: oneLine(project.name),
    author: oneLine(project.unit.name),
    bodyFont: options.bodyFont,
    ...(options.createdAt === null ? {} : { createdAt: options.createdAt }),
    sections,
  };
}
