/**
 * Called by electron-builder when a program's folder is laid out: sets the fuses, all nine by name (the tool's own setting
 * knows eight); a fuse that a later Electron adds and that is not named here stops the packaging.
 * https://www.electronjs.org/docs/latest/tutorial/fuses
 */
import { join } from "node:path";

import { flipFuses, FuseV1Options, FuseVersion } from "@electron/fuses";
import type { AfterPackContext } from "electron-builder";

/** The file that is the program, in the folder that was laid out. */
function executableOf({ appOutDir, electronPlatformName, packager }: AfterPackContext): string {
  if (electronPlatformName === "win32") return join(appOutDir, `${packager.appInfo.productFilename}.exe`);
  const { executableName } = packager.platformSpecificBuildOptions as { executableName?: string };
  return join(appOutDir, executableName ?? packager.appInfo.productFilename);
}

export default async function setFuses(context: AfterPackContext): Promise<void> {
  await flipFuses(executableOf(context), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    // The program cannot be used as a Node, gets no code by NODE_OPTIONS, and no debugger attaches.
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    // Only the archive is the program, and a changed one does not start (Windows, macOS).
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // file: pages get no more than in a browser; there are none.
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    // Electron's default.
    [FuseV1Options.WasmTrapHandlers]: true,
  });
}
