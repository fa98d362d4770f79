/** 两项择一考核，本项目选取培训场次: the choice is made, and the rest speaks of what was chosen. */
import type { Statements } from "./statement.ts";

const CHOOSES = /^(?:本项目|本单位|本部门|本指标|本年度?|本次)(?:选取|选择|选用|采用)(?<name>.{2,})$/u;

export function settleChoice(all: Statements, text: string, unit: string): void {
  const [first, ...more] = all.all;
  const [at] = first?.conditions ?? [];
  if (all.chooseOne === null || at === undefined || at.from < all.chooseOne.to) return;
  const name = CHOOSES.exec(at.subject)?.groups?.["name"];
  const offered = text
    .slice(0, all.chooseOne.from)
    .replace(/[两二三]项$/u, "")
    .split(/[、,和与或及]/u);
  if (name === undefined || !offered.includes(name)) return;
  // What speaks of the one that was not chosen would not count.
  const others = offered.filter((other) => other !== name && other !== "");
  if (more.some(({ wording }) => others.some((other) => wording.includes(other)))) return;
  // 选取培训人数，完成18场: the number is of the other one.
  if (unit !== "" && !name.includes(unit) && others.some((other) => other.includes(unit))) return;
  all.chooseOne = null;
  at.subject = name;
}
