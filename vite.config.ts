import { join } from "node:path";

import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const root = join(import.meta.dirname, "renderer");

/** Every browser we run in reads woff2: the woff copies of the fonts only make the program larger. */
function withoutWoff(): Plugin {
  return {
    name: "without-woff",
    enforce: "pre",
    transform: (code, id) =>
      id.includes("@fontsource") && id.endsWith(".css")
        ? { code: code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, ""), map: null }
        : null,
  };
}

export default defineConfig({
  root,
  base: "./",
  plugins: [withoutWoff(), react()],
  build: {
    outDir: join(import.meta.dirname, "out/renderer"),
    emptyOutDir: true,
    target: "chrome140",
    // The policy forbids inline scripts and data: addresses for scripts; every asset is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rollupOptions: { input: { index: join(root, "index.html"), print: join(root, "print/print.html") } },
  },
});
