/** Words beside the condition of an award that the condition does not hold. */
import type { Span } from "../../types.ts";
import { refuse } from "../refusal.ts";
import { isGeneric } from "./statement-words.ts";
import type { AwardSyntax, ConditionAt, ConditionSyntax, PerSyntax } from "../syntax.ts";

/** What stands before an award. */
interface Said {
  texts: readonly ({ text: string } & Span)[];
  conditions: readonly ConditionAt[];
  /** The whole standard. */
  text: string;
  per: (PerSyntax & Span) | null;
}

/**
 * 培训合格并取得证书的每人计0.01分, 每台到货并完成安装得2分: what is counted, in as many words as it needs. A number among them, or a day,
 * would be more than a name.
 */
function namesCounted({ conditions, per }: Said, award: AwardSyntax, and: Span): boolean {
  const isCredit = award.kind === "points" && award.sign === "get" && per?.each.measure === "unit";
  if (!isCredit || (per.metric !== null && per.metric !== "count")) return false;
  const from = and.from < per.from ? 0 : per.from;
  return conditions
    .filter((at) => at.to > from)
    .every(({ condition }) => condition.kind === "met" && condition.met && !condition.partly);
}

/**
 * 达到90%且效果良好: words beside a condition say more than the condition, and no number shows whether they hold.
 *
 * @param joined words before the 且, and where it stands.
 */
export function refuseJoinedWords(
  said: Said,
  award: AwardSyntax,
  joined: Span | null,
  and: Span | null,
): void {
  const { texts, conditions } = said;
  // 部分达成且有一定效果得60%-80%分值: all of it is the name of a grade.
  if (and === null || conditions.length === 0 || award.kind === "shareRange") return;
  if (namesCounted(said, award, and)) return;
  const words = joined ?? texts.find((item) => item.from >= and.to && !isGeneric(item.text)) ?? null;
  if (words !== null) refuse("“且”连接的文字条件没有读懂", { from: words.from, to: words.to });
}

/** 相应分值, 对应分值: points that are written elsewhere, unless there is only one thing that could earn them. */
const ACCORDINGLY = /相应|对应/u;
const SEVERAL = /分别|依次|各自|各项|每项|逐项|逐级|分档|分级|分等|不同|等次|等级|档次|级别|档$/u;

/** 优秀、良好、一般分别赋予相应分值: what each of them earns is said nowhere. */
export function refuseUnsaidPoints(
  { texts, text }: Said,
  award: AwardSyntax,
  start: number,
  span: Span,
  before: readonly (Span & { award: AwardSyntax })[],
): void {
  if (award.kind !== "full" || !ACCORDINGLY.test(text.slice(span.from, span.to))) return;
  const wording = text.slice(start, span.to);
  const names = texts.map((item) => item.text).filter((name) => !isGeneric(name));
  const again = before.some(
    (other) => other.award.kind === "full" && ACCORDINGLY.test(text.slice(other.from, other.to)),
  );
  if (again || SEVERAL.test(wording) || (names.length > 1 && /[、/和及与]/u.test(wording)))
    refuse("各档各得多少分没有写明", span);
}

const DENYING = /(不存在|没有|未出现|未发现|未发生|无|非)$/u;

/** 不存在未按时完成情况: what is denied twice is so, and neither half says it alone. */
export function refuseDoubleDenial(
  condition: ConditionSyntax,
  before: ({ text: string } & Span) | undefined,
): void {
  const denied =
    (condition.kind === "met" && !condition.met) || (condition.kind === "punctual" && !condition.onTime);
  if (denied && before !== undefined && DENYING.test(before.text)) refuse("没有读懂这里的双重否定", before);
}

/** 正向指标按…, 记6×…: words between a condition and its points that name nothing. */
const NO_NAME = /^(记$|(定量|数量)?[正反逆负](向|指标))/u;

/** 发生责任事故的，一般事故扣5分: the points are for the name right before them, and not for the condition before the comma. */
export function refuseOwnName({ texts, conditions, text }: Said): void {
  const [name] = texts;
  const last = conditions.at(-1);
  if (last === undefined || name === undefined || name.from < last.to) return;
  const between = text.slice(last.to, name.from);
  const isOwn = texts.some((item) => !isGeneric(item.text) && !NO_NAME.test(item.text));
  const isEvent = last.condition.kind === "occurrence" || last.condition.kind === "absence";
  if (isOwn && isEvent && /^的?$/u.test(between)) refuse(`没有读懂“${name.text}”`, name);
  const isApart = /[,，、但]/u.test(between) || texts.some((item) => item.text.includes("但"));
  if (isOwn && isApart && !between.includes(":")) refuse(`没有读懂“${name.text}”与前面条件的关系`, name);
}
