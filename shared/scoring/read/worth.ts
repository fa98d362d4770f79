/** What an award comes to, whatever its words: all of the points, none of them, or less of them. */
import type { DecimalText } from "../../project/index.ts";
import type { AwardSyntax } from "./syntax.ts";

type PointsSyntax = Extract<AwardSyntax, { kind: "points" }>;

/** 得满分, and the same in points. @param points all there are to earn */
export const earnsAll = (award: AwardSyntax, points: DecimalText): boolean =>
  award.kind === "full" || (award.kind === "points" && award.sign === "get" && award.points === points);

/** 不得分, 一票否决. */
export const losesAll = (award: AwardSyntax): boolean => award.kind === "zero" || award.kind === "veto";

/** 扣2分. */
export const takesOff = (award: AwardSyntax): award is PointsSyntax & { sign: "deduct" } =>
  award.kind === "points" && award.sign === "deduct";

/** 扣2分, 不得分, 一票否决. */
export const costs = (award: AwardSyntax): boolean => losesAll(award) || takesOff(award);
