/** A hundredth of `npm run prove window-calls`: the page of the running program, taken over. */
import { expect, it } from "vitest";

import { fuzzWindow } from "../security/window-fuzz.ts";

it(
  "answers two hundred hostile calls from within its page, without an effect outside the contract",
  { timeout: 300_000 },
  async () => {
    const { answered, invalid, refused, faults } = await fuzzWindow(200, 20_261_122);
    expect(faults).toEqual([]);
    const byHandler = Object.values(refused).reduce((sum, count) => sum + count, 0);
    expect(answered + invalid + byHandler).toBe(200);
    expect(answered + byHandler).toBeGreaterThan(60);
  },
);
