/** 每发生1次扣2分，情节严重的扣5分: what a graver one costs, beside what each of them costs. */
import Big from "big.js";

import { toDecimalText, type DecimalText } from "../../../project/index.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "../statements/statements.ts";
import type { Build } from "./build.ts";
import { signOf } from "./sorting.ts";

/** Words that say how grave one of those counted is, or what became of it. */
const HOW_GRAVE = /情节|严重|后果|影响|损失|恶劣|曝光|查实|属实|整改|改正|纠正/u;

function costOfEach(build: Build): DecimalText | null {
  for (const { award, per, ...rest } of build.sorted.steps) {
    const counts = per?.metric === null || per?.metric === "count";
    if (counts && award.kind === "points" && signOf({ award, per, ...rest }) === "deduct")
      return award.points;
  }
  return null;
}

/** What is taken off for the graver one on top of the steps. Whether it takes their place is asked. */
export function costOfGraver(build: Build, statement: Statement, name: string): DecimalText {
  const points = statement.award.kind === "points" ? statement.award.points : "0";
  const each = costOfEach(build);
  const isOneOfThem = HOW_GRAVE.test(name) || statement.wording.startsWith("其中");
  if (each === null || !isOneOfThem) return points;
  if (new Big(points).lte(each)) refuse(`没有读懂“${name}”扣的分与每个扣的分的关系`, statement);
  const chosen = build.context.assume(
    "graver",
    `“${name}”扣${points}分，是在每个扣${each}分之外另扣，还是代替它没有写明`,
    [
      ["beside", `在每个扣${each}分之外另扣${points}分`],
      ["instead", `代替那一个的${each}分，一共扣${points}分`],
    ],
    "beside",
  );
  if (chosen === "beside") return points;
  build.context.replaced.add(toDecimalText(new Big(points)));
  return toDecimalText(new Big(points).minus(each));
}

/** 每次得2.5分，质量不合格的不得分: that one of them, or all of them. */
export function costsEverything(build: Build, statement: Statement, name: string): boolean {
  if (statement.award.kind === "veto" || !build.sorted.steps.some((step) => signOf(step) === "get"))
    return true;
  // 每个系统通过测评得2分，未通过得0分: what is denied is what each of them earns for, so that only that one is meant.
  const denied = /^[未没不]有?(.{2,})$/u.exec(name)?.[1];
  if (denied !== undefined && build.sorted.steps.some((step) => step.wording.includes(denied))) return false;
  const chosen = build.context.assume(
    "nothing-for",
    `“${name}”不得分，是本项全部不得分，还是只有那一个不计没有写明`,
    [
      ["all", "本项全部不得分"],
      ["one", "那一个不计入完成数"],
    ],
    "all",
  );
  return chosen === "all";
}
