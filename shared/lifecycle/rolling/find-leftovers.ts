/** What in a rolled project may still be last year's. Asked of the project as it stands, so that what was mended is not asked again. */
import {
  fieldAt,
  pageOfPath,
  printMoney,
  PROJECT_PAGES,
  readDecimal,
  type FieldPath,
  type Organization,
  type ProjectContent,
} from "../../project/index.ts";
import { normaliseCharacters } from "../../text/index.ts";
import { alignRows } from "../align-rows.ts";
import { clauseAround, pieceAround, withoutYears, wordsAround, type Span } from "./clauses.ts";
import { foundDocuments } from "./documents.ts";
import type { Found, Leftover, Rolling } from "./leftover.ts";
import { foundCounts, foundPeople } from "./quantities.ts";
import { printedResult } from "./results.ts";
import { foundSlogans } from "./slogans.ts";
import { foundYears } from "./years.ts";

export interface LeftoverContext {
  /** The project it was rolled from; null where that is gone: then everything counts as unchanged since. */
  previous: ProjectContent | null;
  outdatedWords?: readonly { word: string; lastYear: number }[];
  /** The office as it is now (settings). */
  office?: Organization;
}

const PROSE: readonly FieldPath[] = [
  "name",
  "justification",
  "overview",
  "activities",
  "plan",
  "outcomes",
  "fundingSource",
  "fundingNote",
  "overallGoal/text",
  "annualGoal/text",
];
const DATES: readonly FieldPath[] = ["startDate", "endDate", "preparedOn"];
const PEOPLE: readonly FieldPath[] = ["leader", "preparedBy"];
const OFFICE: readonly FieldPath[] = [
  "unit/name",
  "unit/address",
  "unit/phone",
  "unit/representative",
  "unit/department/name",
  "unit/profile",
];
const CELLS: readonly string[] = ["level3", "target", "standard/text", "content", "basis"];

function textAt(holder: unknown, path: string): string {
  const value = path
    .split("/")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], holder);
  return typeof value === "string" ? value : "";
}

/** Takes the found places in the order of the finders; a later one gives way where it overlaps. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found)
    if (!kept.some(({ from, to }) => each.from < to && from < each.to)) kept.push(each);
  return kept.toSorted((a, b) => a.from - b.from);
}

/** The characters that go when it is dropped: 2022年度 as a whole, a number with what it counts, a slogan with its clause. */
function droppedWith(text: string, { from, to, kind, along }: Found): Span {
  if (along === "clause") return clauseAround(text, from, to);
  if (along === "piece") return pieceAround(text, from, to);
  const tail = kind === "year" ? (/^年度?/u.exec(text.slice(to))?.[0].length ?? 0) : 0;
  return { from, to: to + tail };
}

class Search {
  readonly leftovers: Leftover[] = [];
  private readonly rolling: Rolling;

  constructor(rolling: Rolling) {
    this.rolling = rolling;
  }

  /** Everything in a text that stood there last year as well. */
  text(path: FieldPath, text: string, previous: string | null, numbers: boolean): void {
    const plain = normaliseCharacters(text);
    const found = withoutOverlaps([
      ...foundDocuments(plain, this.rolling),
      ...foundSlogans(plain, this.rolling),
      ...foundYears(plain, this.rolling),
      ...foundPeople(plain, this.rolling),
      ...(numbers ? foundCounts(plain) : []),
    ]);
    const old = previous === null ? null : withoutYears(normaliseCharacters(previous));
    const stands = ({ from, to }: Found): boolean =>
      old === null ||
      (old.includes(wordsAround(plain, from, to)) &&
        (/^\d{4}$/u.test(plain.slice(from, to)) ? normaliseCharacters(previous!) : old).includes(
          /^\d{4}$/u.test(plain.slice(from, to))
            ? plain.slice(from, to)
            : withoutYears(plain.slice(from, to)),
        ));
    for (const each of found.filter(stands)) this.add(path, text, each);
  }

  /** A whole field that is asked as one. */
  whole(
    path: FieldPath,
    text: string,
    kind: Leftover["kind"],
    why: string,
    proposal: string | null = null,
  ): void {
    this.add(path, text, { from: 0, to: text.length, kind, why, proposal });
  }

  private add(path: FieldPath, text: string, found: Found): void {
    const { from, to, kind, proposal, why } = found;
    const said = `${kind}|${path}|${text.slice(from, to)}|${wordsAround(text, from, to)}`;
    const before = this.leftovers.filter(({ key }) => key.startsWith(`${said}|`)).length;
    this.leftovers.push({
      key: `${said}|${before + 1}`,
      path,
      from,
      to,
      text: text.slice(from, to),
      kind,
      proposal,
      why,
      drop: droppedWith(text, found),
    });
  }
}

function searchFields(search: Search, project: ProjectContent, { previous, office }: LeftoverContext): void {
  const unchanged = (path: FieldPath) =>
    previous === null || textAt(previous, path) === textAt(project, path);
  for (const path of OFFICE) {
    const now = office === undefined ? "" : textAt({ unit: office }, path);
    const text = textAt(project, path);
    if (now !== "" && now !== text && unchanged(path))
      search.whole(path, text, "name", `${fieldAt(path)!.label}和“设置”里的不同`, now);
  }
  for (const path of PROSE)
    search.text(
      path,
      textAt(project, path),
      previous === null ? null : textAt(previous, path),
      path !== "name",
    );
  for (const path of DATES)
    search.text(path, textAt(project, path), previous === null ? null : textAt(previous, path), false);
  for (const path of PEOPLE) {
    const text = textAt(project, path);
    if (text.trim() !== "" && unchanged(path))
      search.whole(path, text, "name", `${fieldAt(path)!.label}请核对`);
  }
  if (project.projectCode.trim() !== "" && unchanged("projectCode"))
    search.whole("projectCode", project.projectCode, "number", "项目编码：财政可能已重新赋码");
}

function searchMoney(search: Search, project: ProjectContent, previous: ProjectContent | null): void {
  for (const line of project.fundingLines) {
    const old = previous?.fundingLines.find(({ id }) => id === line.id);
    if (line.amount !== null && (previous === null || old?.amount === line.amount)) {
      const text = `${printMoney(line.amount, "wan")}万元`;
      search.whole(`fundingLines/${line.id}/amount`, text, "number", "上一年度的金额，请按新一年的预算核对");
    }
    for (const field of ["label", "note"] as const)
      search.text(
        `fundingLines/${line.id}/${field}`,
        line[field],
        previous === null ? null : (old?.[field] ?? ""),
        false,
      );
  }
}

function searchIndicators(search: Search, project: ProjectContent, previous: ProjectContent | null): void {
  for (const row of project.indicators) {
    const old = previous?.indicators.find(({ id }) => id === row.id);
    for (const field of CELLS) {
      const path = `indicators/${row.id}/${field}`;
      search.text(path, textAt(row, field), previous === null ? null : textAt(old, field), false);
    }
    if (readDecimal(row.target) !== null && (previous === null || old?.target === row.target)) {
      const result = previous === null ? null : printedResult(previous, row.id);
      const why = result === null ? "沿用去年的指标值，请核对" : `沿用去年的指标值，去年完成 ${result}`;
      search.whole(`indicators/${row.id}/target`, row.target, "number", why);
    }
  }
}

/** Last year's project with the rows of this year's; the years of its money moved as rolling moves them, so that 2022's line finds its 2023's. */
function alignedWith(
  project: ProjectContent,
  previous: ProjectContent,
  { fromYear, toYear }: { fromYear: number | null; toYear: number },
): ProjectContent {
  const by = fromYear === null ? 0 : toYear - fromYear;
  const fundingLines = previous.fundingLines.map((line) =>
    line.year === null ? line : { ...line, year: line.year + by },
  );
  return alignRows(project, { ...previous, fundingLines });
}

/**
 * Every year, date, document, slogan, number and name of last year that still stands in the project, in the order of its
 * pages. `fromYear` is last year's 预算年度, null where it had none.
 */
export function findLeftovers(
  project: ProjectContent,
  years: { fromYear: number | null; toYear: number },
  context: LeftoverContext,
): Leftover[] {
  const previous = context.previous === null ? null : alignedWith(project, context.previous, years);
  const people = [project.leader, project.preparedBy, project.unit.representative];
  const search = new Search({ ...years, outdatedWords: context.outdatedWords ?? [], people });
  searchFields(search, project, { ...context, previous });
  searchMoney(search, project, previous);
  searchIndicators(search, project, previous);
  const page = ({ path }: Leftover) => PROJECT_PAGES.indexOf(pageOfPath(path));
  return search.leftovers.toSorted((a, b) => page(a) - page(b));
}
