/** Which field a remark speaks of, from its words: an offer that she confirms or changes. */
import { fieldAt, SCALAR_FIELD_PATHS, type FieldPath, type Project } from "../../project/index.ts";
import { isOpenPath } from "../../submission/index.ts";

const SHORTEST_NAME = 3;
const INDICATOR_FIELDS: readonly (readonly [words: readonly string[], field: string])[] = [
  [["评（扣）分标准", "评分标准", "扣分标准", "评扣分标准"], "standard/text"],
  [["设定依据", "数据来源"], "basis"],
  [["指标值", "目标值"], "target"],
  [["度量单位", "计量单位"], "unit"],
  [["指标内容"], "content"],
  [["指标性质"], "comparison"],
  [["分值", "权重"], "points"],
];
const LIST_WORDS: readonly (readonly [words: readonly string[], path: FieldPath])[] = [
  [["资金明细", "测算", "预算明细", "支出明细"], "fundingLines"],
  [["指标"], "indicators"],
];

/** Names as a remark uses them: 实施计划 for 项目实施计划. */
const SCALAR_WORDS: readonly (readonly [word: string, path: FieldPath])[] = SCALAR_FIELD_PATHS.filter(
  (path) => !isOpenPath(path),
)
  .map((path) => [fieldAt(path)!.label.replace(/^项目(?=.{3,})/u, ""), path] as const)
  .toSorted(([one], [other]) => other.length - one.length);

function indicatorPlace(text: string, project: Project): FieldPath | null {
  const named = project.indicators
    .filter(({ level3 }) => level3.length >= SHORTEST_NAME && text.includes(level3))
    .toSorted((one, other) => other.level3.length - one.level3.length)[0];
  if (named === undefined) return null;
  const field = INDICATOR_FIELDS.find(([words]) => words.some((word) => text.includes(word)))?.[1];
  return `indicators/${named.id}${field === undefined ? "" : `/${field}`}`;
}

/** What a remark speaks of it names first: 实施计划没有写完成时间. Of two names at one place the longer counts. */
function fieldNamedFirst(text: string): FieldPath | null {
  const named = SCALAR_WORDS.filter(([word]) => word.length >= SHORTEST_NAME && text.includes(word));
  return named.toSorted(([one], [other]) => text.indexOf(one) - text.indexOf(other))[0]?.[1] ?? null;
}

/** Empty where the words name no field: the remark then is on the whole project. */
export function guessPlace(text: string, project: Project): FieldPath {
  return (
    indicatorPlace(text, project) ??
    fieldNamedFirst(text) ??
    LIST_WORDS.find(([words]) => words.some((word) => text.includes(word)))?.[1] ??
    ""
  );
}
