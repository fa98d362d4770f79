/** What July already knows and January has not been told yet. Only empty places are filled. Pure. */
import {
  blankActual,
  blankBudget,
  type Actual,
  type Budget,
  type Edit,
  type Project,
} from "../project/index.ts";

export type CarryGroup = "initial" | "executed" | "value" | "explanation" | "evidence";

export interface CarryOffer {
  /** How many places of January each kind of figure would fill; kinds that fill none are absent. */
  fills: Partial<Record<CarryGroup, number>>;
  /** One step of undo. */
  edits: Edit[];
}

type Value = Extract<Edit, { kind: "set" }>["value"];
type Filling = [group: CarryGroup, field: string, value: Value];

const isNothing = (value: unknown): boolean =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

function fillingsOfBudget(july: Budget): Filling[] {
  return [
    ["initial", "initial", july.initial],
    ["initial", "adjusted", july.adjusted ?? july.initial],
    ["executed", "executed", july.executed],
  ];
}

function fillingsOfActual(july: Actual): Filling[] {
  return [
    ["value", "value", july.value],
    ["explanation", "reason", july.reason],
    ["explanation", "causes", july.causes],
    ["explanation", "measure", july.measure],
    ["evidence", "evidence", july.evidence],
  ];
}

class Collector {
  readonly fills: Partial<Record<CarryGroup, number>> = {};
  readonly edits: Edit[] = [];
  readonly #wanted: ReadonlySet<CarryGroup>;

  constructor(wanted: ReadonlySet<CarryGroup>) {
    this.#wanted = wanted;
  }

  /** Fills a row's empty fields; a row that is not there is made with what there is to fill it with. */
  fill(
    list: "budgets" | "actuals",
    present: { id: string } | undefined,
    fillings: readonly Filling[],
    blank: () => { id: string },
  ): void {
    const empty = (present ?? {}) as Record<string, unknown>;
    const taken = fillings.filter(
      ([group, field, value]) =>
        this.#wanted.has(group) && !isNothing(value) && isNothing(empty[field] ?? null),
    );
    if (taken.length === 0) return;
    for (const group of new Set(taken.map(([each]) => each)))
      this.fills[group] = (this.fills[group] ?? 0) + 1;
    if (present === undefined) {
      const row = { ...blank(), ...Object.fromEntries(taken.map(([, field, value]) => [field, value])) };
      this.edits.push({ kind: "insert", list, row, before: null });
      return;
    }
    for (const [, field, value] of taken)
      this.edits.push({ kind: "set", path: `${list}/${present.id}/${field}`, value });
  }
}

const ALL: ReadonlySet<CarryGroup> = new Set(["initial", "executed", "value", "explanation", "evidence"]);

/**
 * @param newId ids for rows that the self-evaluation does not have yet
 * @param wanted which kinds of figures; all by default
 */
export function carryToSelfEvaluation(
  project: Pick<Project, "indicators" | "actuals" | "budgets">,
  newId: () => string,
  wanted: ReadonlySet<CarryGroup> = ALL,
): CarryOffer {
  const collector = new Collector(wanted);
  const own = (period: Budget["period"]) => project.budgets.filter((row) => row.period === period);
  const january = own("selfEvaluation");
  // Rows of the same source belong together, the first to the first.
  const unmatched = [...january];
  for (const july of own("monitoring")) {
    const index = unmatched.findIndex((row) => row.source.trim() === july.source.trim());
    const [present] = index < 0 ? [] : unmatched.splice(index, 1);
    const blank = () => ({ ...blankBudget(newId(), "selfEvaluation"), source: july.source });
    collector.fill("budgets", present, fillingsOfBudget(july), blank);
  }
  for (const july of project.actuals.filter((row) => row.period === "monitoring")) {
    const { indicatorId } = july;
    // Results of an indicator that is no longer in the table stay where they are.
    if (!project.indicators.some((row) => row.id === indicatorId && row.horizon === "annual")) continue;
    const present = project.actuals.find(
      (row) => row.period === "selfEvaluation" && row.indicatorId === indicatorId,
    );
    if (present?.notApplicable === true) continue;
    collector.fill("actuals", present, fillingsOfActual(july), () =>
      blankActual(newId(), indicatorId, "selfEvaluation"),
    );
  }
  return { fills: collector.fills, edits: collector.edits };
}
