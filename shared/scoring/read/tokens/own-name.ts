/** 卫生检查合格率, 新增就业人数: where a sentence names its own indicator, the words of the name mean nothing else. */
import { normaliseCharacters } from "../../../text/index.ts";
import { WORDS } from "../lexicon/words.ts";
import { push, type State } from "./token-state.ts";

/** What names a number to be reached. 完成培训, 按时开工 as names tell what is done, and sentences speak of that. */
const NAMES_A_NUMBER =
  /(?:[率度数量额值桩位]|比例|占比|收入|增收|增产|产能|效益|就业|车辆|差距|成本|单价|费用|标准|时间|时限|时长|面积|长度|里程|人次|次|幅|情况|水平|能力|质量|资金)$/u;
/** These are reckoned against the 指标值 wherever they stand. */
const RECKONED = /(?:完成|执行|达成|实现|超支|超额|偏差)[率度数量]?$/u;

const LONGEST = 60;
/** 到位资金 of 招商引资到位资金: a name is often said without what it begins with. */
const SHORTEST_END = 4;
/** What is done or how it is judged, at the head of an end, is said and no name. */
const SAYS = /^(?:完成|达[到成]?|实现|按|每|未|不|无|没|超|以|在|其中|的|和|与|及|或)/u;

/** The longest end of the name that stands in the sentence and cannot be taken for anything else. */
function endIn(name: string, normalised: string): string {
  for (let from = 1; from <= name.length - SHORTEST_END; from += 1) {
    const end = name.slice(from);
    if (normalised.includes(end)) return SAYS.test(end) || RECKONED.test(end) || WORDS.has(end) ? "" : end;
  }
  return "";
}

/** The name as it would stand in a normalised sentence; empty where it may mean something there. */
export function ownName(name: string | undefined, normalised: string): string {
  const plain = normaliseCharacters(name ?? "").replace(/\s+/gu, "");
  const isName =
    plain.length > 2 &&
    plain.length <= LONGEST &&
    NAMES_A_NUMBER.test(plain) &&
    !RECKONED.test(plain) &&
    WORDS.get(plain)?.words.some(({ kind }) => kind !== "plain") !== true;
  if (!isName) return "";
  return normalised.includes(plain) ? plain : endIn(plain, normalised);
}

export function readOwnName(state: State): boolean {
  const { name, text, position } = state;
  if (name === "" || text[position] !== name[0] || !text.startsWith(name, position)) return false;
  push(state, "text", name.length);
  return true;
}
