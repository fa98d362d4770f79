/** What a letter of the sentence stands for. */
import { attempt, type Cursor, type Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";

/** 设满意度为x：, P为考核平均分, （A为指标值，B为全年完成值）: what a letter stands for. A and B must be what they usually are. */
export const definition: Phrase<BareElement> = (at) => {
  const opened = at.takeType("open") !== null;
  let found = false;
  let unit: string | null = null;
  for (;;) {
    const named = attempt(at, oneDefinition);
    if (named === null) break;
    found = true;
    unit ??= named.unit;
    if (at.takeType("separator") === null) break;
  }
  if (!found || (opened && at.takeType("close") === null)) return null;
  return unit === null ? { type: "note", text: "" } : { type: "measure", unit };
};

const isName = (at: Cursor): boolean =>
  at.isType("text") ||
  (at.isType("word") &&
    (["plain", "survey", "target", "actual", "completion", "counted"] as const).some((kind) => at.is(kind)));

const oneDefinition: Phrase<{ unit: string | null }> = (at) => {
  const let_ = at.takeText("设", "令", "其中");
  const first = at.takeType("letter");
  // 年度指标值为A: nothing else than its name says so.
  if (first === null && !let_ && !at.is("target") && !at.is("actual")) return null;
  const start = at.position;
  if (first === null) while (isName(at)) at.position += 1;
  else if (!at.takeText("为", "是", "指", "表示", ":", "=")) return null;
  const letter = first ?? (at.takeText("为", "是", "记为") ? at.takeType("letter") : null);
  if (letter === null || (first === null && at.position === start)) return null;
  let isTarget = false;
  let isActual = false;
  if (first !== null) {
    while (isName(at)) {
      isTarget ||= at.is("target");
      isActual ||= at.is("actual") || at.is("survey");
      at.position += 1;
    }
  }
  // x为合格率，%: the measure beside the name.
  const unit = first === null ? null : attempt(at, measureBeside);
  if (letter.value === "A" && first !== null && (!isTarget || isActual)) return null;
  return letter.value === "B" && first !== null && !isActual ? null : { unit };
};

const measureBeside: Phrase<string> = (at) => {
  if (at.takeType("separator") === null) return null;
  const unit = at.takeType("percent") ?? at.takeType("unit") ?? at.takeType("text");
  return unit !== null && at.isType("close") ? unit.text : null;
};
