/** Results in words: the three grades of 财预〔2020〕10号 as green, yellow and red (DOMAIN §1.5). */
import { readTruth } from "../scoring/index.ts";
import { LIGHT_LABEL, type Light, type LightColour } from "./light.ts";

/** As the rule words them, the best first. */
export const RESULT_GRADES = [
  "达成年度指标",
  "部分达成年度指标并具有一定效果",
  "未达成年度指标且效果较差",
] as const;

const END = "(?:达成|达到|完成)(?:年度|预期|绩效|全年)*(?:指标|目标)?";
const GRADES: readonly [LightColour, RegExp][] = [
  ["green", new RegExp(`^(?:全部|已)?${END}$`, "u")],
  ["yellow", new RegExp(`^(?:部分|基本)${END}(?:并?具有一定效果)?$`, "u")],
  ["red", new RegExp(`^(?:未|没有|没)${END}(?:且效果较差)?$`, "u")],
];

export function gradeLight(text: string): Light | null {
  const plain = text.replaceAll(/\s/gu, "");
  const truth = readTruth(plain);
  const colour =
    GRADES.find(([, words]) => words.test(plain))?.[0] ?? (truth === null ? null : truth ? "green" : "red");
  return colour === null ? null : { colour, says: `“${text.trim()}”，${LIGHT_LABEL[colour]}` };
}
