/** Electron's twenty security recommendations: those that can be tried on the running program, from within. */
import { afterAll, beforeAll, expect, it } from "vitest";

import { RUNNING } from "../security/running.ts";
import { startProgram, type Program } from "./program.ts";

let program: Program;
beforeAll(async () => {
  program = await startProgram({ plantsRequests: true });
});
afterAll(() => program.close());

const recommendations = Object.entries(RUNNING).map(([number, each]) => ({ number, ...each }));

it.each(recommendations)("recommendation $number: $title", async ({ probe }) => {
  const { seen, wanted } = await probe(program);
  expect(seen).toEqual(wanted);
});
