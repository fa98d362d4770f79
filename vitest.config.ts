import { defineConfig } from "vitest/config";

/** What a window is about to show may take a busy machine longer than the runner's one second; what never comes fails all the same. */
const poll = { expect: { poll: { timeout: 20_000 } } };

/** One run, one report: what needs no program, what needs a browser, and the program itself driven as a person would. */
export default defineConfig({
  test: {
    // A program under test waits more than it works: two at a time, also where the machine has two cores and vitest would take one.
    maxWorkers: 2,
    reporters: [
      "default",
      ["json", { outputFile: process.env["LEDGER_TEST_REPORT"] ?? "test-results/report.json" }],
    ],
    projects: [
      {
        test: {
          ...poll,
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/electron-host/**", "test/print/**", "test/renderer/window/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...poll,
          name: "browser",
          include: [
            "test/electron-host/**/*.test.ts",
            "test/print/**/*.test.{ts,tsx}",
            "test/renderer/window/**/*.test.{ts,tsx}",
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...poll,
          name: "e2e",
          include: ["test/e2e/**/*.spec.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
