/** A sample of the long proofs of `npm run prove`. */
import { describe, expect, it } from "vitest";

import { diskShim } from "../faults/disk-shim.ts";
import { corrupt } from "./corruption.ts";
import { killWhileSaving } from "./kill-while-saving.ts";
import { losePower } from "./power-loss.ts";

const { library, missing } = diskShim();
const SAMPLE = { saves: 130, seed: 20_261_122, every: 40 };

describe("what was acknowledged is there", () => {
  it("after the process was killed at random moments", { timeout: 120_000 }, async () => {
    const result = await killWhileSaving(5, 20_261_122);
    expect(result.faults).toEqual([]);
    expect(result).toMatchObject({ kills: 5 });
    expect(result.acknowledged).toBeGreaterThan(0);
  });

  describe.skipIf(library === null)(
    `after the power went${missing === null ? "" : ` (NOT PROVEN HERE: ${missing})`}`,
    () => {
      it("with the settings that the store sets", { timeout: 120_000 }, () => {
        const result = losePower({ library: library!, ...SAMPLE });
        expect(result.faults).toEqual([]);
        expect(result.acknowledged).toBe(SAMPLE.saves);
        expect(result.merges).toBeGreaterThan(1);
      });

      it.each(["OFF", "NORMAL"] as const)(
        "but not with synchronous=%s: the proof sees what it should",
        { timeout: 120_000 },
        (synchronous) => {
          const result = losePower({ library: library!, ...SAMPLE, saves: 12, every: 4, synchronous });
          expect(result.faults.join("\n")).toMatch(/save \d+ was acknowledged, -?\d+ is there/);
        },
      );
    },
  );
});

describe("damage to the file", () => {
  it("is said, or is without effect on any record", { timeout: 60_000 }, () => {
    const { outcomes, faults } = corrupt(60, 20_261_122);
    expect(faults).toEqual([]);
    // The sample meets each way in which damage is found.
    expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(0);
  });
});
