import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { readingsNow } from "./reading-text.ts";

const FILE = join(import.meta.dirname, "readings.txt");

/** RECORD_READINGS=1 writes the readings anew; what changed is then looked at, line by line. */
if (process.env["RECORD_READINGS"] === "1") writeFileSync(FILE, `${[...readingsNow()].join("\n\n")}\n`);

const recorded = readFileSync(FILE, "utf8").trimEnd().split("\n\n");

describe("a sentence that was once read", () => {
  it("is read as the same rule, with the same questions, or refused at the same place, in every later version", () => {
    let index = 0;
    for (const reading of readingsNow()) {
      expect(reading).toBe(recorded[index]);
      index += 1;
    }
    expect(index).toBe(recorded.length);
  });
});
