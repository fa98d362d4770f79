/** Electron's twenty security recommendations: those kept by how the program is written and packed. */
import { join } from "node:path";

import { expect, it } from "vitest";

import { RUNNING } from "./running.ts";
import { WRITTEN } from "./written.ts";

const root = join(import.meta.dirname, "../..");

it("has one test for each of the twenty", () => {
  const numbers = [...Object.keys(RUNNING), ...Object.keys(WRITTEN)].map(Number).toSorted((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

const recommendations = Object.entries(WRITTEN).map(([number, each]) => ({ number, ...each }));

it.each(recommendations)("recommendation $number: $title", ({ probe }) => {
  const { seen, wanted } = probe(root);
  expect(seen).toEqual(wanted);
});
