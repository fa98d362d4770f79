import { defineConfig } from "vitest/config";

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
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/electron-host/**", "test/print/**", "test/renderer/window/**"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
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
          name: "e2e",
          include: ["test/e2e/**/*.spec.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
