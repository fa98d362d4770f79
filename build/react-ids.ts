/**
 * Mantine begins each input with React's own id and replaces it by a random one as soon as it is drawn, so every page with
 * inputs is drawn twice before it is shown. That is for pages which a server draws first; ours keep the id they begin with.
 */
import type { Plugin } from "vite";

const USE_ID = "/@mantine/hooks/esm/use-id/use-id.mjs";

const KEPT = `import { useId as useReactId } from "react";
export function useId(given) {
  const own = useReactId();
  return typeof given === "string" ? given : "mantine-" + own.replaceAll(":", "");
}
`;

export function reactIds(): Plugin {
  let found = false;
  return {
    name: "react-ids",
    enforce: "pre",
    transform(code, id) {
      if (!id.replaceAll("\\", "/").includes(USE_ID)) return null;
      found = true;
      if (!code.includes("setUuid(randomId())")) throw new Error("Mantine's useId is another than it was");
      return { code: KEPT, map: null };
    },
    buildEnd(error) {
      if (error === undefined && !found) throw new Error("Mantine's useId was not met");
    },
  };
}
