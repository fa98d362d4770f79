import { defineConfig } from "vitest/config";

/** Unit and integration tests; the end-to-end specs have their own configuration, since each needs a program to drive. */
export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    exclude: ["test/e2e/**", "**/node_modules/**"],
    testTimeout: 30_000,
  },
});
