import { extractAll } from "@electron/asar";
import path from "node:path";
import { makeScratchFolder } from "./chromium/scratch.ts";

export interface PackedApp {
  /** The unpacked archive, in a temporary folder that goes with the process. */
  folder: string;
  resources: string;
}

/**
 * The program inside a packaged folder: `<executable>`, `resources/app.asar` and what is unpacked beside it.
 * Electron reads the archive as a folder; here it is extracted, since Node's file system knows no archives.
 */
export function openPackedApp(executable: string): PackedApp {
  const resources = path.join(path.dirname(executable), "resources");
  const folder = makeScratchFolder("app");
  extractAll(path.join(resources, "app.asar"), folder);
  return { folder, resources };
}
