/** The program as it lies on this PC: installed or portable, whole or not. */
export { checkInstallation } from "./check-installation.ts";
export { diagnose, reportText } from "./diagnose.ts";
export { portableDataFolder } from "./portable.ts";
