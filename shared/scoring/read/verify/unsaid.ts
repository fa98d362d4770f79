/** Words in the place of a figure that stands nowhere: 偏差较大的扣2分 of a number, 按上级通知的时间节点, 其中…另加. */
import type { Scheme } from "../../rule/types.ts";
import { isComputed } from "../compose/outcomes.ts";
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import { isGeneric } from "../statements/statement-words.ts";
import type { Statement, Statements } from "../statements/statements.ts";

/** A measure with a degree instead of a number. 质量较高, 力度较大 are judged, and no result shows them. */
const DEGREE_OF_MEASURE =
  /(?:偏差|偏离|误差|差距|差异|差额|缺口|超支|超额|逾期|延误|延迟|(?:率|比例|占比|数量|人数|次数|金额|成本|费用|支出|面积|进度|满意度|完成度|达成度|偏离度))(?:控制|完成|执行|管理)?(?:情况)?(?:非常|十分|特别|比较|较|很|过|明显|稍|略|偏)?(?:大|小|高|低|多|少|长|短|快|慢|好|差|一般)$/u;

/** 大幅提升, 小幅提升, 适度节约: from how much on a change is the one or the other. 明显改善 is seen and not measured. */
const DEGREE_OF_CHANGE =
  /(?:大幅度?|小幅度?|适度|适当|适量|略有|稍有|略|少量|大量|明显|显著|有所|较[大小]幅度)地?(?:提升|提高|增长|增加|上升|下降|降低|减少|节约|结余|超额|超支)$/u;

const isDegree = (label: string): boolean => DEGREE_OF_MEASURE.test(label) || DEGREE_OF_CHANGE.test(label);

/** 完成率较高的得5分 of an indicator that has a number: from which number on, is not said. Of one that is judged it is a grade. */
function refuseDegrees(all: readonly Statement[], context: Context): void {
  if (!context.hasNumberTarget) return;
  for (const { conditions, per, label, from, to } of all)
    if (conditions.length === 0 && per === null && isDegree(label.replace(/的$/u, "")))
      refuse(`“${label.replace(/的$/u, "")}”没有写明是多少`, { from, to });
}

/** 严重, 明显 before a word that compares: only some of those results are meant. */
const HOW_FAR = /(?:明显|显著|严重|大幅度?|较大幅度|远|略|稍|稍微|轻微|过于)(?:地|的)?$/u;

/** 严重超期的不得分, 明显低于目标的不得分: from how far on, no figure says. */
function refuseHowFar(all: readonly Statement[], context: Context): void {
  if (!context.hasNumberTarget && !context.hasDateTarget) return;
  for (const { conditions, per, from, to } of all) {
    const [only, ...more] = conditions;
    const compares = /^(?:target|punctual|met)$/u.test(only?.condition.kind ?? "");
    if (per !== null || !compares || more.length > 0 || !HOW_FAR.test(only!.subject)) continue;
    refuse(`没有读懂“${only!.subject}”是多少`, { from, to });
  }
}

const SET_BY_OTHERS =
  /(?:上级|区委|市委|省委|主管部门|有关部门|相关部门|通知|文件|会议)[^,;。]{0,6}?(?:时间|时限|期限|节点|日期|进度)/u;

/** 按上级通知的时间节点完成，每晚1天扣1分: days are counted from a day that stands in another paper. Whether it was kept, a person can say. */
function refuseOthersDeadline(all: readonly Statement[], context: Context): void {
  if (context.deadline !== null || context.hasNumberTarget) return;
  if (!all.some(({ per }) => per?.metric === "lateness")) return;
  for (const { wording, from, to } of all)
    if (SET_BY_OTHERS.test(wording)) refuse("期限写在别的文件里，请把日期写进标准或指标值", { from, to });
}

/** 差的倒扣5分: below nothing, which a score cannot go. 每少一场倒扣1分 only takes off. */
function refuseBelowNothing(all: readonly Statement[], text: string): void {
  for (const { per, from, to } of all)
    if (per === null && text.slice(from, to).includes("倒扣")) refuse("没有读懂“倒扣”", { from, to });
}

/** 因客观原因, 经区政府同意: why something came so, which nothing entered would show. 不论原因 makes no difference. */
const EXCUSE =
  /(?<!不论|无论|不管|何种|任何|什么)(?:客观|主观|自身|特殊|外部|政策|天气|不可控|单位|人为)(?:性)?(?:原因|因素)|(?:因|由于|鉴于)[^,;。，；]{1,14}(?:原因|因素|影响)|(?:因|由于|鉴于)[^,;。，；]{1,14}(?:造成|导致)[^,;。，；]{0,12}(?:不扣|免扣|不计|满分)|经[^,;。，；]{1,12}(?:同意|批准|许可|审批)(?!率)/u;

function refuseExcuses(all: readonly Statement[], text: string): void {
  const until = Math.max(0, ...all.map(({ to }) => to));
  const found = EXCUSE.exec(text.slice(0, until));
  if (found !== null)
    refuse(`没有读懂“${found[0]}”怎样填写`, { from: found.index, to: found.index + found[0].length });
}

const OTHERS_SCORE = /(?:得分|评分|成绩|分数|名次|排名|考核结果)[^,;。]{0,4}(?:折算|换算)/u;

/** 以考核平台自动生成的得分折算 of an indicator in %: another score, whose full mark nobody says. One in 分 is that score. */
function refuseOthersScore(all: readonly Statement[], context: Context, text: string): void {
  if (context.unit === "分") return;
  for (const { from, to } of all) {
    const found = OTHERS_SCORE.exec(text.slice(from, to));
    if (found !== null) refuse(`“${found[0]}”没有写明怎样折算`, { from, to });
  }
}

const OTHERS_RULE =
  /(?:按照?|根据|依据|依照|参照)[^,;。]{0,12}?(?:办法|细则|方案|合同|协议|结论|意见|通知|文件|制度|规程)[^,;。率]{0,8}?(?:折算|计|得|赋|评|给)/u;

/** 按年度考核办法折算, 按评估报告的结论折算: how, another paper says. */
function refuseOthersRule(all: readonly Statement[], text: string): void {
  for (const { award, from, to } of all) {
    if (!isComputed(award)) continue;
    const clause = text.slice(0, from).search(/[^,;。]*$/u);
    const found = OTHERS_RULE.exec(text.slice(clause, to));
    if (found !== null) refuse(`“${found[0]}”写在别的文件里，请把怎样计分写进标准`, { from: clause, to });
  }
}

/** 以调整后计划数为准: another number than the 指标值 that the row has. */
const OTHER_TARGET =
  /[以按][^,;。每]{0,4}(?:调整|变更|修订|核减)后的?[^,;。每]{0,4}(?:计划|目标|指标|任务)[^,;。每]{0,3}(?:为准|计|考核|评)/u;

function refuseOtherTarget(all: readonly Statement[], context: Context, text: string): void {
  if (context.isRate || all.length === 0) return;
  const found = OTHER_TARGET.exec(text);
  if (found !== null)
    refuse(`没有读懂“${found[0]}”，请先改指标值`, { from: found.index, to: found.index + found[0].length });
}

/** A number among words that compare, which stayed a part of a name: 不足五成. */
const NUMBER_AS_NAME =
  /(?:不足|不满|不够|低于|少于|小于|高于|超过|大于|多于|达到|不到|未达|未到|未满)[\d一二两三四五六七八九十百半]/u;

function refuseNumbersAsNames(all: readonly Statement[]): void {
  for (const { label, from, to } of all) {
    const found = NUMBER_AS_NAME.exec(label);
    if (found !== null) refuse(`没有读懂“${found[0]}”`, { from, to });
  }
}

export function refuseUnsaid({ all }: Statements, context: Context, text: string): void {
  refuseBelowNothing(all, text);
  refuseNumbersAsNames(all);
  refuseDegrees(all, context);
  refuseHowFar(all, context);
  refuseOthersDeadline(all, context);
  refuseOthersScore(all, context, text);
  refuseOthersRule(all, text);
  refuseExcuses(all, text);
  refuseOtherTarget(all, context, text);
}

const HOW_MANY: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3 };

/** 两项相加: so many parts, of which each earns its own. */
export function verifySummed({ base, adjustments }: Scheme, { summed }: Statements, text: string): void {
  if (summed === null) return;
  const isSum = (base.type === "parts" || base.type === "checklist") && base.mode === "sum";
  const count = HOW_MANY[text[summed.from] ?? ""];
  // 基础分4分，每入选1个加2分，二者相加.
  const [bonus, ...more] = adjustments;
  if (base.type === "start" && bonus?.sign === "add" && more.length === 0 && (count ?? 2) === 2) return;
  if (!isSum || (count !== undefined && base.parts.length !== count)) refuse("没有读懂哪几项相加", summed);
}

const BESIDE_OTHERS = /(?:于|过|不及|不如|不比).{0,6}(?:去年|上年|上一年|往年|同期|平均|均值|水平)/u;

/** 低于去年水平不得分，达到得10分: what 达到 speaks of is not the 指标值, and no count shows it. */
export function verifyCompared(scheme: Scheme, all: Statements, context: Context): void {
  if (!context.hasNumberTarget) return;
  const used = JSON.stringify(scheme);
  const compared = context.inputs.find(
    ({ id, label }) => id.startsWith("count") && used.includes(`"${id}"`) && BESIDE_OTHERS.test(label),
  );
  if (compared === undefined) return;
  const { from, to } = all.all.find(({ wording }) => wording.includes(compared.label)) ?? all;
  refuse(`没有读懂“${compared.label}”与什么相比、怎样填写`, { from, to });
}

/** 其中脱贫户每户另加0.5分: a part with a count of its own, or not read at all. */
export function verifyParts(scheme: Scheme, { all }: Statements, context: Context): void {
  const parts = all.filter(({ per, wording }) => per !== null && wording.startsWith("其中"));
  if (parts.length === 0) return;
  const used = JSON.stringify(scheme);
  const labels = context.inputs.filter(({ id }) => used.includes(`"${id}"`)).map(({ label }) => label);
  for (const { per, label, award, again, from, to } of parts) {
    // 每场得1分，其中大型活动每场得2分: beside the one point, or in its place.
    const isTwice = award.kind === "points" && award.sign === "get" && !again;
    if (isTwice && all.some((other) => other.per !== null && other.from < from))
      refuse("没有读懂“其中”的得分是另加，还是代替前面的得分", { from, to });
    const name = (per!.noun || label).replace(/^其中/u, "");
    if (isGeneric(name) || labels.some((each) => each.includes(name))) continue;
    refuse(`没有读懂“其中${name}”怎样填写`, { from, to });
  }
}
