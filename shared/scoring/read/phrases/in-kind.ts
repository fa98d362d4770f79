/** 完成几成得几成: as much of the points as was done of the whole. */
import type { Phrase } from "../cursor.ts";
import type { AwardSyntax } from "../syntax.ts";

const SO_MUCH = /^(多少比例|多少|几成|百分之几|几分之几)/u;

/** 完成几成得几成, 完成多少比例得多少比例的分: the same share of the points. */
export const inKind: Phrase<AwardSyntax> = (at) => {
  if (at.take("achieve") === null) return null;
  const ahead = at.tokens.slice(at.position, at.position + 12).map((token) => token.text);
  const written = ahead.join("");
  const first = SO_MUCH.exec(written)?.[1];
  if (first === undefined) return null;
  const whole = new RegExp(
    `^${first}[,，]?(得|计|给|记|赋|算)(分值的|满分的)?${first}(的分值|的分数|的分|分值|分)?`,
    "u",
  ).exec(written)?.[0];
  let length = 0;
  for (const text of ahead) {
    if (whole === undefined || length >= whole.length) break;
    length += text.length;
    at.position += 1;
  }
  return length > 0 && length === whole?.length
    ? { kind: "proportional", sign: "get", overrun: false }
    : null;
};
