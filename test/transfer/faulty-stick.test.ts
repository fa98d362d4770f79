import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { findLeftovers, settleLeftover } from "../../electron/transfer/leftovers.ts";
import { sha256 } from "../../electron/transfer/index.ts";
import { readUnfinishedName, unfinishedName } from "../../electron/transfer/unfinished.ts";
import { FAULTS, stepsOfWriting, writeWithFault } from "./faulty-stick.ts";

// Every step with every fault is `npm run prove stick`; here every step, each with another fault.
describe("a stick that fails while an older package is replaced", () => {
  it("holds at least one whole package at every step, and never half a one once the program looked at it", async () => {
    const steps = await stepsOfWriting();
    expect(steps.at(-1)).toBe("size");
    for (let at = 1; at <= steps.length; at += 1) {
      const fault = FAULTS[at % FAULTS.length]!;
      const outcome = await writeWithFault(fault, at, true);
      expect(outcome.wrong, `${outcome.step} ${fault}`).toEqual([]);
    }
  });

  it("pulled out in the middle of the renaming has the new one, under its name again when the stick comes back", async () => {
    const at = (await stepsOfWriting()).indexOf("rename") + 1;
    const outcome = await writeWithFault("EIO", at, true);
    expect(outcome).toMatchObject({ answer: "target.gone", found: "~…=新版", settled: "包=新版" });
  });
});

describe("what an interrupted writing left on a stick", () => {
  it("is found one folder deep, whole or half, and nothing else is taken for it", async () => {
    const stick = mkdtempSync(join(tmpdir(), "U盘 "));
    const whole = Buffer.from("整份");
    try {
      writeFileSync(join(stick, unfinishedName("甲.zip", sha256(whole))), whole);
      writeFileSync(join(stick, unfinishedName("乙.zip", sha256(Buffer.from("乙")))), "半");
      writeFileSync(join(stick, "~$甲.docx"), "Word's own");
      const found = await findLeftovers(stick);
      expect(found.map(({ name, whole: isWhole }) => [name, isWhole])).toEqual(
        expect.arrayContaining([
          ["甲.zip", true],
          ["乙.zip", false],
        ]),
      );
      expect(found).toHaveLength(2);
      for (const { path } of found) await settleLeftover(path);
      expect(readdirSync(stick).toSorted()).toEqual(["~$甲.docx", "甲.zip"].toSorted());
    } finally {
      rmSync(stick, { recursive: true });
    }
  });

  it("keeps its mark and its ending where the name is too long for the disk", () => {
    const name = unfinishedName(`${"长".repeat(200)}.zip`, "0123456789abcdef".repeat(4));
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250);
    expect(readUnfinishedName(name)).toMatchObject({ hashStart: "0123456789abcdef" });
    expect(name.endsWith("长.zip")).toBe(true);
  });
});
