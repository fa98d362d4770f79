/** Where the money disagrees with itself, and the edits that would mend it. */
import {
  annualAmount,
  blankFundingLine,
  linesOfYear,
  MONEY_UNIT_LABEL,
  printMoney,
  type Edit,
  type Fen,
  type FundingLine,
  type MoneyUnit,
  type Project,
} from "../../../shared/project/index.ts";
import { difference, fundingYears, sumsOf } from "./funding-sums.ts";
import { amountsIn, type WrittenAmount } from "./written-amounts.ts";

export interface FundingOffer {
  key: string;
  text: string;
  mends: { label: string; edits: Edit[] }[];
}

type Said = (fen: Fen) => string;

const setAmount = (id: string, fen: Fen): Edit => ({
  kind: "set",
  path: `fundingLines/${id}/amount`,
  value: fen,
});

function newLine(kind: "source" | "use", year: number | null, fen: Fen, id: string): Edit {
  return {
    kind: "insert",
    list: "fundingLines",
    row: { ...blankFundingLine(id, kind, year), amount: fen },
    before: null,
  };
}

/** The amount in the text that speaks of the whole: the one a total word stands before, else the largest. */
function wholeIn(amounts: readonly WrittenAmount[]): WrittenAmount {
  const marked = amounts.find((amount) => amount.total);
  return marked ?? amounts.reduce((largest, amount) => (amount.fen > largest.fen ? amount : largest));
}

function noteOffer(project: Project, said: Said, newId: () => string): FundingOffer[] {
  const amounts = amountsIn(project.fundingNote);
  const total = annualAmount(project);
  if (amounts.length === 0 || amounts.some((amount) => amount.fen === total)) return [];
  const written = wholeIn(amounts);
  if (total === null) {
    const label = `按文字加一条来源 ${said(written.fen)}`;
    return [
      {
        key: "note",
        text: `资金安排情况里写了 ${said(written.fen)}，资金来源还没有填。`,
        mends: [{ label, edits: [newLine("source", project.year, written.fen, newId())] }],
      },
    ];
  }
  const text = project.fundingNote;
  const mended = `${text.slice(0, written.from)}${printMoney(total, "wan")}万元${text.slice(written.to)}`;
  const sources = linesOfYear(project, "source", project.year);
  const single = sources.length === 1 ? sources[0] : undefined;
  return [
    {
      key: "note",
      text: `资金安排情况里写 ${said(written.fen)}，明细合计是 ${said(total)}，两处不一致。`,
      mends: [
        { label: `文字改为 ${said(total)}`, edits: [{ kind: "set", path: "fundingNote", value: mended }] },
        ...(single === undefined
          ? []
          : [{ label: `来源改为 ${said(written.fen)}`, edits: [setAmount(single.id, written.fen)] }]),
      ],
    },
  ];
}

function balanceOffer(
  project: Project,
  year: number | null,
  said: Said,
  newId: () => string,
): FundingOffer[] {
  const sums = sumsOf(project, year);
  const rest = difference(sums);
  if (rest === null || rest === 0) return [];
  const sources = linesOfYear(project, "source", year);
  const single = sources.length === 1 ? sources[0] : undefined;
  const mends = [
    ...(rest > 0
      ? [{ label: `用途加一条 ${said(rest)}`, edits: [newLine("use", year, rest, newId())] }]
      : []),
    ...(single === undefined
      ? []
      : [{ label: `来源改为 ${said(sums.use!)}`, edits: [setAmount(single.id, sums.use!)] }]),
  ];
  const when = year === null ? "" : `${year} 年`;
  return [
    {
      key: `balance-${year}`,
      text: `${when}来源合计 ${said(sums.source!)}，用途合计 ${said(sums.use!)}，${rest > 0 ? "还有" : "多用了"} ${said(Math.abs(rest))}${rest > 0 ? "没有安排用途" : ""}。`,
      mends,
    },
  ];
}

/** The field that a mend changed, and the year in whose lines it stands; undefined where it stands beside them all. */
export function placeOfMend(
  { fundingLines }: Pick<Project, "fundingLines">,
  [edit]: readonly Edit[],
): { path: string; year?: number | null } {
  if (edit?.kind === "insert" && edit.list === "fundingLines")
    return { path: `fundingLines/${edit.row.id}/label`, year: (edit.row as unknown as FundingLine).year };
  const path = edit?.kind === "set" ? edit.path : "fundingNote";
  const line = fundingLines.find(({ id }) => path.startsWith(`fundingLines/${id}/`));
  return line === undefined ? { path } : { path, year: line.year };
}

/** @param newId ids for rows that a mend adds. */
export function fundingOffers(project: Project, unit: MoneyUnit, newId: () => string): FundingOffer[] {
  const said: Said = (fen) => `${printMoney(fen, unit, { thousands: true })}${MONEY_UNIT_LABEL[unit]}`;
  return [
    ...noteOffer(project, said, newId),
    ...fundingYears(project).flatMap((year) => balanceOffer(project, year, said, newId)),
  ];
}
