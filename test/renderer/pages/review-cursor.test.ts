/** 逐处核对: where the cursor goes when what it stood on is decided. */
import { expect, test } from "vitest";

import { cursorAt, placeAt } from "../../../renderer/pages/roll-forward/review/cursor.ts";

const rows = (...keys: string[]) => keys.map((key) => ({ key }));
const all = rows("2个", "18个", "244名", "10次", "8次");

test.each([
  ["itself while it is still asked", rows("2个", "18个", "244名", "10次", "8次"), 1, "18个"],
  ["the next one when it is decided", rows("2个", "244名", "10次", "8次"), 1, "244名"],
  ["the next undecided where others went with it", rows("10次", "8次"), 1, "10次"],
  ["the nearest before the last one", rows("2个", "18个", "244名", "10次"), 4, "10次"],
  ["the first where nothing of the list is left", rows("1次"), 2, "1次"],
])("the cursor goes to %s", (_what, left, index, expected) => {
  expect(left[cursorAt(left, placeAt(all, index))]!.key).toBe(expected);
});

test("a row that is confirmed a moment later is left at once, and its leaving moves nothing", () => {
  const place = placeAt(all, 1).slice(1);
  expect(all[cursorAt(all, place)]!.key).toBe("244名");
  const left = rows("2个", "244名", "10次", "8次");
  expect(left[cursorAt(left, place)]!.key).toBe("244名");
});
