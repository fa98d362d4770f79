/** 任一不符合规定的，每项次扣1分; 任一未达得0分; 三者缺一不得分; 不再按起数扣: of which of them, and that no other points count. */
import type { Phrase } from "../cursor.ts";
import type { BareElement } from "../syntax.ts";
import { losesAll } from "./losing.ts";

export const ANY = ["任一", "任意一", "任何一", "有任一", "有任意一", "有任何一"];
const LONGEST = 8;

/** 任一未达, 缺一, 只具备其一: short of all of them, where that costs everything. */
const MISSING =
  /^(?:其中|若|如)?(?:(?:有)?任(?:一|意一|何一)(?:个|项|条|者|方面|条件)?(?:未|没有?|不)(?:达到?|达标|具备|符合|满足|做到|完成|落实|合格|齐)(?:到|要求|标准|条件|规定)?|(?:有|凡)?缺(?:其)?(?:一|1)(?:项|个|者|样|条)?|(?:只|仅)(?:具备|满足|符合|达到|做到|完成|有|占)其(?:中)?(?:一|1)(?:项|个|者|样|条)?)$/u;

export const MISSING_BEGINS = /^[其若如有任凡缺只仅]/u;

export const shortOfAll: Phrase<BareElement> = (at) => {
  if (!MISSING_BEGINS.test(at.at()?.text ?? "")) return null;
  const before = at.tokens[at.position - 1];
  if (before !== undefined && before.type !== "separator") return null;
  const start = at.position;
  for (let count = 0; count < LONGEST && !at.ended && !at.isType("separator"); count += 1) {
    at.position += 1;
    if (MISSING.test(at.textFrom(start)) && losesAll(at.fork())) return { type: "otherwise" };
  }
  return null;
};

/** 公示内容、公示期限任一不符合规定的，每项次: each of those that were named, as 每 says again. */
export const anyOfThem: Phrase<BareElement> = (at) => {
  if (!at.takeText(...ANY)) return null;
  const ahead = at.fork();
  for (let count = 0; count < LONGEST && !ahead.ended && !ahead.isType("separator"); count += 1) {
    if (ahead.isType("number") || ahead.is("deduct") || ahead.is("zero")) return null;
    ahead.position += 1;
  }
  if (ahead.takeType("separator")?.value !== "comma" || !ahead.isText("每")) return null;
  return { type: "text", text: "不论原因", grade: false, pointing: null };
};

/** 不再按起数扣，直接不得分: all is lost, and says so twice. */
export const noMoreSteps: Phrase<BareElement> = (at) => {
  if (at.at()?.text.startsWith("不") !== true) return null;
  const start = at.position;
  for (let count = 0; count < LONGEST && !at.ended && !at.isType("separator"); count += 1) at.position += 1;
  const said = at.textFrom(start);
  if (
    !/^不再(?:按(?:起数|次数|件数|例数|批数|人数|数量?)|逐[起次件例批])(?:扣|扣分|计分|计扣|扣减)$/u.test(
      said,
    )
  )
    return null;
  const ahead = at.fork();
  if (ahead.takeType("separator")?.value !== "comma") return null;
  return losesAll(ahead) ? { type: "text", text: "不论原因", grade: false, pointing: null } : null;
};
