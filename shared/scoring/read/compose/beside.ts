/** 发生安全责任事故的不得分, 被上级通报的每次扣1分: events beside the result, which leave what is said of the result as it is. */
import type { Scheme } from "../../rule/types.ts";
import { isIndivisible } from "../../score/units.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { nothingSaid, type Statement, type Statements } from "../statements/statement.ts";
import { costs, earnsAll } from "../worth.ts";

/** What is missing of the result itself, in the words of an event. */
const OF_THE_RESULT = /[未没不漏缺少欠差无]/u;

/** What costs everything by its bare name: 弄虚作假的不得分. */
const FAULT = /弄虚作假|造假|违规|违纪|违法|瞒报|谎报|虚报|挪用|截留|套取|泄密|追责|问责|曝光/u;

/** Whether the result cannot be a number of such events: one that is wanted, or one that can be divided. */
const countsNoEvents = ({ targetNumber, isReverse, isRate, unit }: Context): boolean =>
  targetNumber?.gt(0) === true && (!isReverse || isRate || !isIndivisible(unit));

function isBeside(statement: Statement): boolean {
  const { conditions, per, award, label, wording, again, or, doubled, otherwise, partStep } = statement;
  const [only, ...more] = conditions;
  const isPlain = !again && !or && !doubled && !otherwise && partStep === null && more.length === 0;
  if (!isPlain || !costs(award) || OF_THE_RESULT.test(wording)) return false;
  if (only !== undefined && only.condition.kind !== "occurrence") return false;
  if (per === null) return only !== undefined || (award.kind !== "points" && FAULT.test(label));
  const isNamed = only !== undefined || per.noun !== "";
  return per.metric === "count" && isNamed && per.each.measure === "unit" && per.after === undefined;
}

const speaksOfEvents = ({ conditions, per }: Statement): boolean =>
  per?.metric === "count" ||
  conditions.some(({ condition }) => condition.kind === "absence" || condition.kind === "occurrence");

/** 弄虚作假的不得分: what costs everything by its bare name happens, or it does not. */
const asEvent = (statement: Statement): Statement =>
  statement.conditions.length > 0 || statement.per !== null
    ? statement
    : {
        ...statement,
        conditions: [
          {
            condition: { kind: "occurrence", noun: statement.label.replace(/的$/u, "") },
            subject: "",
            from: statement.from,
            to: statement.to,
          },
        ],
        label: "",
        labels: [],
      };

/** 完好率100%得满分，每发现1处损坏扣1分: of a result that only has to be reached, each fault says how far it was. */
const onlyAsks = ({ per, award }: Statement, { points }: Context): boolean =>
  per === null && earnsAll(award, points);

/** The statements about the result, and those about what happens beside it; null where they cannot be told apart. */
export function apart(
  all: Statements,
  statements: readonly Statement[],
  context: Context,
): { own: Statement[]; beside: Statements } | null {
  if (!countsNoEvents(context) || all.limits.some(({ verb }) => verb === "deduct")) return null;
  const events = statements.filter(isBeside);
  const own = statements.filter((statement) => !events.includes(statement));
  // 完成且未发生投诉得10分，发生投诉的每起扣1分: the two speak of the same.
  if (events.length === 0 || own.length === 0 || own.some(speaksOfEvents)) return null;
  const [asked, ...more] = own;
  const isAsked = more.length === 0 && onlyAsks(asked!, context);
  if (isAsked && events.some(({ per }) => per !== null)) return null;
  const { from, to, groups } = all;
  return { own, beside: { ...nothingSaid(to), from, groups, all: events.map(asEvent) } };
}

/** What the result earns, and what the events beside it cost. */
export function withEvents(scheme: Scheme, events: Scheme, beside: Statements): Scheme {
  // Whatever else they would be, is lost where only what they cost is taken over.
  if (events.base.type !== "start") refuse("没有读懂这里与前面的得分的关系", beside.all[0]!);
  return {
    ...scheme,
    gates: [...scheme.gates, ...events.gates],
    adjustments: [...scheme.adjustments, ...events.adjustments],
  };
}
