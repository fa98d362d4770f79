import { registerHooks } from "node:module";

const ELECTRON = new URL("./electron.ts", import.meta.url).href;

/** From here on `electron` is the stand-in, for imports and for require. */
export function resolveElectronToStandIn(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (/^electron(\/(main|common))?$/.test(specifier)) return { url: ELECTRON, shortCircuit: true };
      if (specifier === "original-fs") return { url: "node:fs", shortCircuit: true };
      return next(specifier, context);
    },
  });
}
