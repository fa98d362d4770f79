/** A label left blank on a line of its own: whether the next line can be what it asked for, or is the form's next part. */
import { headingNumber } from "../words/label-text.ts";
import { readsLikeTitle } from "../words/label-patterns.ts";
import { mayNameUnit } from "../form/unit-values.ts";

/** 王强, 欧阳明 13987001234, 王强、李明 */
const mayNamePersons = (text: string): boolean =>
  /^[\u4e00-\u9fff·]{2,4}(?:[\s\d、，,（(].*)?$|^[A-Za-z][A-Za-z .]+$/u.test(text);

const ASKS_FOR: Readonly<Record<string, (text: string) => boolean>> = {
  "unit/name": mayNameUnit,
  "unit/department/name": mayNameUnit,
  department: mayNameUnit,
  leader: mayNamePersons,
  preparedBy: mayNamePersons,
  "unit/representative": mayNamePersons,
};

/** False for 风险防控 below 主管部门：, 二、项目概况 below 法定代表人： */
export function mayFollowLabel(path: string, text: string): boolean {
  if (readsLikeTitle(text) || [1, 2].includes(headingNumber(text)?.rank ?? 0)) return false;
  return ASKS_FOR[path]?.(text) ?? true;
}
