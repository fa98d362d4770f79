/** Which way the arrows may point (ARCHITECTURE.md). test/architecture plants a violation of each rule. */
/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: "shared-is-below",
      comment: "shared/ runs in both processes and knows neither",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(electron|renderer|test|build)/" },
    },
    {
      name: "shared-is-pure",
      comment: "no Node, no DOM, no Electron in shared/: only these libraries",
      severity: "error",
      from: { path: "^shared/" },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"],
        pathNot: "node_modules/(zod|big\\.js|@types/big\\.js)/",
      },
    },
    {
      name: "renderer-asks-by-contract",
      comment: "the renderer reaches the main process only through shared/api",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: "^(electron|test|build)/|^electron$|node_modules/electron/" },
    },
    {
      name: "renderer-has-no-node",
      severity: "error",
      from: { path: "^renderer/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "electron-knows-no-page",
      severity: "error",
      from: { path: "^electron/" },
      to: { path: "^(renderer|test|build)/" },
    },
    {
      name: "sql-only-in-the-store",
      severity: "error",
      from: { path: "^electron/", pathNot: "^electron/(store|backup)/" },
      to: { path: "node_modules/(better-sqlite3|@types/better-sqlite3)/" },
    },
    {
      name: "schemas-are-mini",
      comment:
        "zod/mini says the same in a fraction of the code and of the time to set up; one import of the whole would bring both to every start",
      severity: "error",
      from: { path: "^(shared|electron|renderer)/" },
      to: { path: "node_modules/zod/(?!mini/)" },
    },
    {
      name: "a-folder-is-entered-by-its-index",
      comment:
        "inside shared/, another folder is reached through its index.ts, or through its document.ts: the shape of what it makes, without the code that makes it (behind an index, the bundler would bring all forms to every start)",
      severity: "error",
      from: { path: "^shared/([^/]+)/" },
      to: { path: "^shared/([^/]+)/", pathNot: ["^shared/$1/", "^shared/[^/]+/(index|document)\\.ts$"] },
    },
    {
      name: "no-circles",
      severity: "error",
      from: { path: "^(shared|electron|renderer)/" },
      to: { circular: true },
    },
    {
      name: "nothing-unresolved",
      severity: "error",
      from: { path: "^(shared|electron|renderer|build)/" },
      to: { couldNotResolve: true, pathNot: "\\.(css|woff2)$|^electron$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(out|release|demo-output)/" },
    tsPreCompilationDeps: true,
    parser: "swc",
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
