/** 资金: one amount everywhere, and parts that add up to it. */
import {
  annualAmount,
  type Fen,
  type FundingLine,
  labelOfPath,
  linesOfYear,
  multiplyMoney,
  type Project,
  sumAmounts,
} from "../project/index.ts";
import { quote } from "../text/index.ts";
import { negativeAmounts } from "./negative.ts";
import { amountsIn, printAmount, sameAmount, type WrittenAmount } from "./support/amounts.ts";
import { fix, place, replaceSpans, set } from "./support/places.ts";
import { storyOf, textsOf, type WrittenText } from "./support/texts.ts";
import type { Check, CheckContext, CheckResult } from "./types.ts";

const wan = (fen: Fen, { district }: CheckContext): string =>
  printAmount(fen, district.formMoneyUnit === "yuan" ? "元" : "万元");

function amountPath(line: FundingLine): string {
  return `fundingLines/${line.id}/amount`;
}

function sourcesAgainstUses(project: Project, context: CheckContext): CheckResult[] {
  const years = new Set(project.fundingLines.map((line) => line.year ?? project.year));
  return [...years].flatMap((year): CheckResult[] => {
    const sources = linesOfYear(project, "source", year);
    const uses = linesOfYear(project, "use", year);
    const given = sumAmounts(sources);
    const spent = sumAmounts(uses);
    if (given === null || spent === null || sameAmount(given, spent, context)) return [];
    const fixes =
      sources.length === 1
        ? [fix(`来源改为 ${wan(spent, context)}`, set(amountPath(sources[0]!), spent))]
        : [];
    const label = year === project.year ? "" : `${year ?? ""} 年`;
    return [
      {
        message: `${label}资金来源合计 ${wan(given, context)}，用途合计 ${wan(spent, context)}，相差 ${wan(Math.abs(given - spent), context)}`,
        places: [place("fundingLines"), ...[...sources, ...uses].map((line) => place(amountPath(line)))],
        about: `sum-${year ?? ""}`,
        fixes,
      },
    ];
  });
}

function products(project: Project, context: CheckContext): CheckResult[] {
  return project.fundingLines.flatMap((line): CheckResult[] => {
    const product = multiplyMoney(line.unitPrice, line.quantity, line.times);
    if (product === null || product < 0 || line.amount === null || sameAmount(product, line.amount, context))
      return [];
    return [
      {
        message: `“${line.label.trim() || "未命名"}”单价×数量×次数是 ${wan(product, context)}，金额写 ${wan(line.amount, context)}`,
        places: [place(amountPath(line))],
        fixes: [fix(`金额改为 ${wan(product, context)}`, set(amountPath(line), product))],
      },
    ];
  });
}

const sums: Check = {
  id: "C12",
  family: "funding",
  severity: "error",
  title: "资金合计",
  why: "来源合计、用途合计和单价×数量都要对得上，差一分钱预算都录不进去。",
  source: "已部署系统的资金勾稽；容差 0.01 万元",
  run: (project, context) => [...sourcesAgainstUses(project, context), ...products(project, context)],
};

const TOTAL_WORD =
  /(?:总投入|总额|总资金|总预算|总投资|总经费|总金额|年度资金|资金总量|项目资金|项目经费|所需资金|(?:^|资金|经费|预算|投资|投入|各项|以上|全部)(?:合计|共计|总计)|^(?:项目|年度|本年度?|全年)*(?:经费|资金|预算|投入)(?:为|共|约)?$)/u;
/** Another span of time or one person's share: not the year's total. */
const NOT_ANNUAL =
  /三年|跨年|累计|上年|去年|往年|每年|每人|人均|户均|每生|每户|结余|已投入|前期|其中|总投资估算/u;

function clauseBefore(plain: string, at: number): string {
  const start = Math.max(...["，", "。", "；", ";", "\n"].map((sign) => plain.lastIndexOf(sign, at - 1))) + 1;
  return plain.slice(start, at);
}

/** Unit prices and shares stand in parentheses: 32万元（每台4000元）. */
function inParentheses(plain: string, at: number): boolean {
  return plain.lastIndexOf("(", at) > plain.lastIndexOf(")", at);
}

function wrongTotal(
  project: Project,
  { path, plain }: WrittenText,
  annual: Fen,
  context: CheckContext,
): WrittenAmount | null {
  const amounts = amountsIn(plain);
  // Where the right amount stands in the text, another one beside it is a part or another year.
  if (amounts.some((amount) => sameAmount(amount.fen, annual, context))) return null;
  const candidate = amounts.find((amount) => {
    const clause = clauseBefore(plain, amount.from);
    const years = [...clause.matchAll(/(20\d{2})\s*年/gu)].map((match) => Number(match[1]));
    return (
      TOTAL_WORD.test(clause) && !NOT_ANNUAL.test(clause) && years.every((year) => year === project.year)
    );
  });
  if (candidate !== undefined || path !== "fundingNote") return candidate ?? null;
  const [only, ...others] = amounts.filter(({ from }) => !inParentheses(plain, from));
  if (only === undefined) return null;
  // The parts add up to the table's total, so the first number was to be that total.
  let running = 0;
  const partsAddUp = others.some((part) => sameAmount((running += part.fen), annual, context));
  return (others.length === 0 || (others.length > 1 && partsAddUp)) &&
    !NOT_ANNUAL.test(clauseBefore(plain, only.from))
    ? only
    : null;
}

const textAgainstForms: Check = {
  id: "C13",
  family: "funding",
  severity: "warning",
  title: "文中金额与资金表",
  why: "项目文本写的金额和资金表不一致，审核不知道该批哪一个数。",
  source: "财政信息公开审核规则（金额一致、元与万元换算）",
  run(project, context) {
    const amount = annualAmount(project);
    if (amount === null || amount < 0) return [];
    return textsOf(project).story.flatMap((written): CheckResult[] => {
      const stated = wrongTotal(project, written, amount, context);
      if (stated === null) return [];
      const proper = printAmount(amount, stated.unitText);
      const span = { from: stated.from, to: stated.to };
      return [
        {
          message: `${labelOfPath(written.path, project)}写 ${written.text.slice(span.from, span.to)}，资金表合计 ${proper}`,
          detail: `“${quote(`${clauseBefore(written.plain, stated.from)}${written.text.slice(span.from, span.to)}`, 50)}”`,
          places: [place(written.path, span), place("fundingLines")],
          fixes: [
            fix(
              `文中改为 ${proper}`,
              ...replaceSpans(project, [{ path: written.path, ...span, text: proper }]),
            ),
          ],
        },
      ];
    });
  },
};

const partsInText: Check = {
  id: "C70",
  family: "funding",
  severity: "warning",
  title: "“其中”各项与总数",
  why: "“其中”列出的各项加起来应当等于总数，对不上说明有一项写错或漏写。",
  source: "资金勾稽的常见审核意见",
  run(project, context) {
    const { plain, path, text } = storyOf(project, "fundingNote");
    const at = plain.indexOf("其中");
    if (at < 0) return [];
    const end = plain.slice(at).search(/[。；;\n]/u);
    const list = plain.slice(at, end < 0 ? undefined : at + end);
    const amounts = amountsIn(plain);
    const before = amounts.filter((amount) => amount.to <= at);
    // A list that opens a sentence of its own is of the whole, not of the number that happens to stand last.
    const opens = /[。；;\n]\s*$/u.test(plain.slice(0, at));
    const largest = Math.max(...before.map(({ fen }) => fen));
    const total = opens ? before.find(({ fen }) => fen === largest) : before.at(-1);
    const parts = amounts.filter(
      ({ from }) => from >= at && from < at + list.length && !inParentheses(plain, from),
    );
    const bare = list.replace(/\([^)]*\)/gu, "");
    if (
      total === undefined ||
      parts.length < 2 ||
      /各|每|%|均|余下|剩余|人均|扣除|扣减|抵|冲减|[×xX*]/u.test(bare)
    )
      return [];
    const sum = parts.reduce((whole, part) => whole + part.fen, 0);
    // 总额100万元，A 60、B 40。其中…: the list is of the whole, not of the number beside it.
    if (amounts.some((amount) => amount.from < at && sameAmount(sum, amount.fen, context))) return [];
    // 其中上级40万元、区级20万元，用于购书32万元…: two lists, of which the first adds up.
    let running = 0;
    if (parts.some((part) => sameAmount((running += part.fen), total.fen, context))) return [];
    // Far less than the total is a list of examples; a near miss or too much is a slip.
    if (sum < total.fen * 0.9) return [];
    return [
      {
        message: `“其中”各项合计 ${printAmount(sum, total.unitText)}，总数写 ${text.slice(total.from, total.to)}`,
        places: [
          place(path, { from: total.from, to: total.to }),
          ...parts.map(({ from, to }) => place(path, { from, to })),
        ],
        about: "parts",
        fixes: [],
      },
    ];
  },
};

const breakdown: Check = {
  id: "C57",
  family: "funding",
  severity: "warning",
  title: "资金测算",
  why: "只有一个总数，看不出钱花在哪里、怎么算出来的；预算评审要看每项的单价和数量。",
  source: "真实项目文本中的实例；湖北项目申报表“预算成本构成”",
  run(project, context) {
    const amount = annualAmount(project);
    const { plain } = storyOf(project, "fundingNote");
    const hasUses = project.fundingLines.some((line) => line.kind === "use" && line.amount !== null);
    const inText = amountsIn(plain).length >= 2 || /[×xX*/]|人均|每人|每户|标准/u.test(plain);
    if (amount === null || amount <= 0 || hasUses || inText) return [];
    return [
      {
        message: `资金只有总数 ${wan(amount, context)}，没有测算明细`,
        detail: "在资金页按用途列出单价、数量和次数，合计等于总数。",
        places: [place("fundingNote"), place("fundingLines")],
        fixes: [],
      },
    ];
  },
};

/** A source is known by its class as well (财政拨款); a use only by its name. */
const isNameless = ({ label, kind, sourceClass, amount }: FundingLine): boolean =>
  amount !== null && label.trim() === "" && (kind === "use" || sourceClass === "");

const namelessLines: Check = {
  id: "C84",
  family: "funding",
  severity: "warning",
  title: "资金明细的名称",
  why: "有金额没有名称的一行，印出来名称一格是空的，看不出这笔钱从哪里来、花在哪里，预算评审只能退回来问。",
  source: "印出的资金明细第一格就是名称；界限为本程序所定",
  run: (project, context) =>
    (["source", "use"] as const).flatMap((kind): CheckResult[] => {
      const lines = project.fundingLines.filter((line) => line.kind === kind && isNameless(line));
      if (lines.length === 0) return [];
      const word = kind === "use" ? "用途" : "来源";
      return [
        {
          message: `${lines.length} 条资金${word}有金额没有名称：${lines.map(({ amount }) => wan(amount!, context)).join("、")}`,
          detail: kind === "use" ? "请写明这笔钱花在哪里。" : "请写明这笔钱从哪里来，或选上类别。",
          places: lines.map(({ id }) => place(`fundingLines/${id}/label`)),
          fixes: [],
        },
      ];
    }),
};

export const FUNDING_CHECKS: readonly Check[] = [
  sums,
  textAgainstForms,
  partsInText,
  breakdown,
  negativeAmounts,
  namelessLines,
];
