/** Brackets that only say in what or for which kind of indicator something is meant. */
import type { Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";

/** 完好率R（%）: the measure of what was named. */
export const unitNote: Phrase<BareElement> = (at) => {
  if (at.takeType("open") === null) return null;
  // （单位：小时）: what all the numbers are in, which has to be the indicator's own unit.
  if (at.takeText("单位") && at.takeText(":", "为")) {
    const start = at.position;
    while (!at.ended && !at.isType("close") && !at.isType("separator")) at.position += 1;
    const unit = at.textFrom(start);
    return unit === "" || at.takeType("close") === null ? null : { type: "measure", unit };
  }
  if (at.takeType("percent") === null && at.takeType("unit") === null) return null;
  return at.takeType("close") === null ? null : { type: "note", text: "" };
};

/** 正向指标（≥*）, （即≤X）: the sign that stands for the kind of indicator, without a number. */
export const signNote: Phrase<BareElement> = (at) => {
  if (at.tokens[at.position - 1]?.text.endsWith("指标") !== true) return null;
  if (at.takeType("open") === null) return null;
  at.takeText("即", "指");
  while (at.is("target")) at.position += 1;
  at.takeText("为", "是");
  if (!/^[≥≤]$/u.test(at.at()?.text ?? "")) return null;
  at.position += 1;
  if (!at.takeText("×", "*") && at.takeType("letter") === null) return null;
  return at.takeType("close") === null ? null : { type: "separator", value: "sign" };
};
