/** Whose project it is, where several lines of a form name a unit. */
import { withoutSpaces } from "../../text/index.ts";
import type { FieldLabel } from "../words/labels.ts";
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";

const UNIT_ENDING =
  /(?:委员会|宣传部|组织部|统战部|[部局委办会校院所馆站社]|办公室|中心|政府|街道|街道办事处|幼儿园|支队|大队|集团|公司|法院|检察院)$/u;
/** Units that titles of covers are not taken for. */
const FURTHER_ENDING = /(?:学|村|社区|[会团队厂])$/u;

/** Ends as the names of offices do, in a line that nothing else calls a unit. */
export const endsLikeUnit = (text: string): boolean => UNIT_ENDING.test(text);

/** As above where a label asked for a unit; a code or a stamp may stand behind it in brackets. */
export function mayNameUnit(text: string): boolean {
  const name = text.trim().replace(/[(（[【][^()（）[\]【】]*[)）\]】]$/u, "");
  return endsLikeUnit(name) || FURTHER_ENDING.test(name);
}

/** 编制单位 often is the authority above the unit: it counts where nothing else names the unit. */
const COMPILER = "编制单位";
/** Who carries the project out, beside whoever filled in the form. */
const IMPLEMENTER = /^(?:项目)?(?:具体)?(?:实施|承担|执行|建设)单位(?:名称)?$/u;

/** 305012 某中心 behind 单位编码及名称: the unit's code among the budget units has no field of its own. */
export function takeUnitName(reading: Reading, label: FieldLabel, text: string, place: SourcePlace): void {
  const { base } = label.label;
  if (base === COMPILER) {
    reading.compilers.set(reading.draft, { text, place });
    return;
  }
  const coded = /[编代]码/u.test(base)
    ? /^[[（(【]?(\d{3,})[\])）】]?[\s\-—_－]*([\u4e00-\u9fff].*)$/su.exec(text)
    : null;
  if (coded !== null) reading.leave(coded[1]!, place);
  const name = coded?.[2] ?? text;
  const outcome = reading.setText("unit/name", name, place);
  if (outcome === "conflict" && IMPLEMENTER.test(base) && !reading.implementers.has(reading.draft))
    reading.implementers.set(reading.draft, { text: name, place });
  else reading.settle(outcome, name, place);
}

/** 填报单位 that is the department itself: the unit is the one that carries the project out. */
function settleImplementers(reading: Reading): void {
  for (const [draft, { text, place }] of reading.implementers) {
    const { name, department } = draft.content.unit;
    if (withoutSpaces(name) === withoutSpaces(department.name)) {
      const remark = "填报单位就是主管部门，单位取自“实施单位”";
      draft.replaceText("unit/name", text, place, { confidence: "doubtful", remark });
    } else reading.leave(text, place);
  }
}

/** Settles which unit counts: the one that compiled the form only where no other is named, else it is left over. */
export function settleUnits(reading: Reading): void {
  settleImplementers(reading);
  // 编制单位 once, and several projects: whoever compiled the list.
  const isOfList = reading.drafts.filter(({ isEmpty }) => !isEmpty).length > reading.compilers.size;
  for (const [draft, { text, place }] of reading.compilers) {
    const { name } = draft.content.unit;
    const said = [name, draft.content.unit.department.name];
    if (name === "" && !isOfList)
      draft.setText("unit/name", text, place, { confidence: "doubtful", remark: `取自“${COMPILER}”` });
    else if (!said.includes(text)) reading.leave(`${COMPILER}：${text}`, place);
  }
}
