/** 【项目名称】…… 【电话】……: labels in brackets of their own, where even a short word is plainly one. */
import type { LabelledLine } from "./inline-labels.ts";
import { fieldLabel, type FieldLabel } from "./labels.ts";

const BRACKETED =
  /(?<=^|[\s\u3000；;，,。])[【〖「[［]([^【】〖〗「」[\]［］]{1,12})[】〗」\]］][\s\u3000:：]*/gu;

/** Words that say too little to be a label anywhere else. */
const SHORT: Readonly<Record<string, string>> = {
  名称: "项目名称",
  编码: "项目编码",
  依据: "立项依据",
  背景: "立项背景",
  概况: "项目概况",
  简介: "项目概况",
  内容: "项目内容",
  资金: "资金安排",
  经费: "资金安排",
  来源: "资金来源",
  计划: "实施计划",
  进度: "实施计划",
  成效: "实施成效",
  效益: "实施成效",
};

const labelIn = (word: string): FieldLabel | null => fieldLabel(word) ?? fieldLabel(SHORT[word.trim()] ?? "");

/** The line's fields; what stands behind a bracket that names none is put before them. Null where it begins otherwise. */
export function bracketedLabels(line: string): LabelledLine | null {
  const found = [...line.trim().matchAll(BRACKETED)];
  if (found[0]?.index !== 0) return null;
  const pairs: LabelledLine["pairs"] = [];
  const unknown: string[] = [];
  found.forEach((match, index) => {
    const end = found[index + 1]?.index ?? line.trim().length;
    const label = labelIn(match[1]!);
    if (label === null) unknown.push(line.trim().slice(match.index, end).trim());
    else
      pairs.push({
        label,
        value: line
          .trim()
          .slice(match.index + match[0].length, end)
          .replace(/[\s\u3000；;，,]+$/u, ""),
      });
  });
  return pairs.length === 0 ? null : { before: unknown.join("　"), pairs };
}

/** 【绩效指标】 on a line of its own → 绩效指标. */
export function withoutBrackets(line: string): string {
  return /^【([^【】]{2,20})】$/u.exec(line.trim())?.[1] ?? line;
}
