/** What a 评（扣）分标准 says on its face, where no full reading is needed. */
import { readDecimal } from "../../project/index.ts";
import { normaliseCharacters } from "../../text/index.ts";

/** 10分，完成得10分 → 10: the number that opens the sentence, or stands behind 满分、共、计. Offsets of the number as typed. */
export function openingPoints(standard: string): { points: string; from: number; to: number } | null {
  const plain = normaliseCharacters(standard);
  const match = /^(\s*(?:满分|本项|共|计|赋)?\s*)(\d+(?:\.\d+)?)\s*分(?=[，,、；;。:：(（\s]|$)/u.exec(plain);
  if (match === null) return null;
  const points = readDecimal(match[2]!);
  if (points === null) return null;
  const from = match[1]!.length;
  return { points, from, to: from + match[2]!.length };
}
