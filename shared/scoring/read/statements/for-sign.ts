/** 正向指标按…，反向指标按…: standards written for both signs of an indicator. */
import type { Context } from "../context.ts";
import { refuse } from "../refusal.ts";
import type { Statement } from "./statements.ts";

const UPWARD =
  /(^|[,，;。的])(定量|数量)?(正向|正指标|越大越好|越高越好|越多越好|(指标值为|指标性质为)?[“"]?≥[”"]?[类型指的])/u;
const DOWNWARD =
  /(^|[,，;。的])(定量|数量)?(反向|逆向|负向|逆指标|反指标|越小越好|越低越好|越少越好|(指标值为|指标性质为)?[“"]?≤[”"]?[类型指的])/u;

/** 正向指标…；反向指标…: only what is meant for the indicator's own sign, each mark holding until the next. */
export function forSign(statements: readonly Statement[], context: Context): Statement[] {
  const marks = statements.map(({ wording }) =>
    UPWARD.test(wording) ? "up" : DOWNWARD.test(wording) ? "down" : null,
  );
  if (!marks.includes("up") || !marks.includes("down")) return [...statements];
  if (!context.hasNumberTarget) refuse("分正向、反向指标写的标准只能用于数字指标", statements[0]!);
  let mark: "up" | "down" | null = null;
  return statements.filter((_, index) => {
    mark = marks[index] ?? mark;
    return mark === null || (mark === "down") === context.isReverse;
  });
}
