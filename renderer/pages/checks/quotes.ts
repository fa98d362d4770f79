/** What stands at the places a finding names, to be laid side by side. Pure. */
import type { CheckPlace, Finding } from "../../../shared/checks/index.ts";
import { fieldAt, readComparison, readPath, type Project } from "../../../shared/project/index.ts";
import { inQuotes } from "../../../shared/text/index.ts";
import { saidValue } from "./said-value.ts";

export interface Quote {
  place: CheckPlace;
  /** 项目实施计划, “党员满意度”指标值. */
  label: string;
  before: string;
  /** The words it is about. */
  words: string;
  after: string;
}

const AROUND = 14;
const WHOLE = 36;
const NAME = 16;

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;
const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ");

function labelOf(path: string, project: Project): string {
  const field = fieldAt(path)?.label ?? "";
  const [list, id] = path.split("/");
  if (list === "fundingLines" && id !== undefined && field !== "名称") {
    const line = project.fundingLines.find((entry) => entry.id === id);
    return line === undefined || line.label === "" ? field : `${inQuotes(line.label, NAME)}${field}`;
  }
  if (list !== "indicators" || id === undefined) return field;
  const row = project.indicators.find((entry) => entry.id === id);
  const name = row === undefined || row.level3 === "" ? "未命名指标" : row.level3;
  return field === "三级指标"
    ? "指标名称"
    : `${inQuotes(name, NAME)}${field === "绩效指标值设定依据及数据来源" ? "设定依据" : field}`;
}

/** A value stands with its sign and unit, so that two of them can be compared. */
function wholeValue(path: string, project: Project, value: string): string {
  const match = /^indicators\/([^/]+)\/target$/u.exec(path);
  const row = match === null ? undefined : project.indicators.find((entry) => entry.id === match[1]);
  if (row === undefined) return value;
  return [readComparison(row.comparison) ?? row.comparison, value, row.unit]
    .filter((part) => part !== "")
    .join(" ");
}

function quoteOf(place: CheckPlace, project: Project): Quote | null {
  const value = readPath(project, place.path);
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = place.from === undefined ? saidValue(place.path, value) : String(value);
  const label = labelOf(place.path, project);
  // “单位名称没有填” needs no quotation of nothing.
  if (text === "") return null;
  if (place.from === undefined) {
    const words = shortened(oneLine(wholeValue(place.path, project, text)), WHOLE);
    return { place, label, before: "", words, after: "" };
  }
  const to = Math.min(place.to ?? place.from, text.length);
  const begin = Math.max(0, place.from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  return {
    place,
    label,
    before: `${begin > 0 ? "…" : ""}${oneLine(text.slice(begin, place.from))}`,
    words: shortened(oneLine(text.slice(place.from, to)), WHOLE),
    after: `${oneLine(text.slice(to, end))}${end < text.length ? "…" : ""}`,
  };
}

export const quotesOf = (finding: Finding, project: Project): Quote[] =>
  finding.places.map((place) => quoteOf(place, project)).filter((quote) => quote !== null);

/** The second line, unless it only says again what the quotations show. */
export function sentenceOf(finding: Finding): string | null {
  const { detail } = finding;
  if (detail === undefined) return null;
  const withoutQuotes = detail.replaceAll(/“(?:[^“”]|“[^“”]*”)*”/gu, "");
  return /[。？！，：]|\d+ 处/u.test(withoutQuotes) ? detail : null;
}
