/** Projects as people leave them: the sample with texts rewritten, rows added, dropped, moved and renamed. */
import fc from "fast-check";

import {
  blankActual,
  blankBudget,
  blankFundingLine,
  blankIndicator,
  type Project,
} from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const phrases = fc.constantFrom(
  "培训244名党员。",
  "召开会议10次，",
  "2022年11月30日前完成",
  "提升",
  "\n",
  "",
  "2期",
  "党建",
);
export const prose = fc.array(phrases, { maxLength: 12 }).map((parts) => parts.join(""));

/** The sample with rows in every list. */
export function fullSample(): Project {
  const sample = sampleProject();
  return {
    ...sample,
    fundingLines: [
      {
        ...blankFundingLine("s1", "source", 2022),
        sourceClass: "fiscal",
        label: "区级财政拨款",
        amount: 53_460_000,
      },
      {
        ...blankFundingLine("u1", "use", 2022),
        label: "培训费",
        unitPrice: 12_000,
        quantity: "244",
        amount: 2_928_000,
      },
      { ...blankFundingLine("u2", "use", 2023), label: "会议费", amount: 1_000_000 },
    ],
    budgets: [{ ...blankBudget("b1", "selfEvaluation"), source: "财政拨款", executed: 50_000_000 }],
    actuals: sample.indicators.slice(0, 4).map((row, index) => ({
      ...blankActual(`a${index}`, row.id, "selfEvaluation"),
      value: String(index + 200),
    })),
    dismissals: [
      {
        id: "d1",
        checkId: "C18",
        path: `indicators/${sample.indicators[11]!.id}/target`,
        reason: "以通知为准",
      },
    ],
  };
}

interface Step {
  kind: "text" | "cell" | "add" | "remove" | "move" | "money" | "result";
  at: number;
  to: number;
  text: string;
}

const step = fc.record<Step>({
  kind: fc.constantFrom("text", "cell", "add", "remove", "move", "money", "result"),
  at: fc.nat({ max: 30 }),
  to: fc.nat({ max: 30 }),
  text: prose,
});

const TEXTS = ["plan", "outcomes", "name", "leader", "goalResult"] as const;
const CELLS = ["target", "level3", "basis", "unit"] as const;

function apply(project: Project, { kind, at, to, text }: Step, author: string): Project {
  const rows = project.indicators;
  const index = rows.length === 0 ? 0 : at % rows.length;
  switch (kind) {
    case "text":
      return to % 3 === 0
        ? { ...project, unit: { ...project.unit, phone: text } }
        : { ...project, [TEXTS[at % TEXTS.length]!]: text };
    case "cell":
      return {
        ...project,
        indicators: rows.map((row, place) =>
          place === index ? { ...row, [CELLS[to % CELLS.length]!]: text } : row,
        ),
      };
    case "add": {
      const id = `${author}${at}`;
      if (rows.some((row) => row.id === id)) return project;
      return {
        ...project,
        indicators: rows.toSpliced(index, 0, { ...blankIndicator(id), level3: `${id}${text}` }),
      };
    }
    case "remove":
      return { ...project, indicators: rows.toSpliced(index, 1) };
    case "move": {
      const row = rows[index];
      if (row === undefined) return project;
      return { ...project, indicators: rows.toSpliced(index, 1).toSpliced(to % rows.length, 0, row) };
    }
    case "money":
      return {
        ...project,
        fundingLines: project.fundingLines.map((line, place) =>
          place === at % project.fundingLines.length ? { ...line, amount: to * 100 } : line,
        ),
      };
    case "result":
      return {
        ...project,
        actuals: project.actuals.map((actual, place) =>
          place === at % project.actuals.length ? { ...actual, value: text } : actual,
        ),
      };
  }
}

/** The full sample after up to eight changes by `author`, whose new rows carry identities of that author's own. */
export const changedSample = (author: string) =>
  fc
    .array(step, { maxLength: 8 })
    .map((steps): Project => steps.reduce((project, each) => apply(project, each, author), fullSample()));
