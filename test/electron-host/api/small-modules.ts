import { StrictEmitter, asElectron, strict } from "../strict.ts";

let clipboardText = "";
/** A clipboard of the program's own: the desktop's is neither read nor changed. */
export const clipboard = strict<Electron.Clipboard>("clipboard", {
  readText: async () => clipboardText,
  writeText: async (text) => {
    clipboardText = text;
  },
  clear: () => {
    clipboardText = "";
  },
});

/** There is no keyring here; the rest throws. */
export const safeStorage = strict<Electron.SafeStorage>("safeStorage", {
  isEncryptionAvailable: () => false,
});

export const crashReporter = strict<Electron.CrashReporter>("crashReporter", {
  start: ({ uploadToServer = true }) => {
    if (uploadToServer) throw new Error("electron-host: crashReporter with uploads is not implemented");
  },
});

class PowerMonitor extends StrictEmitter {
  constructor() {
    // The system never sends them here; tests emit them.
    super(["suspend", "resume", "on-ac", "on-battery", "shutdown", "lock-screen", "unlock-screen"]);
  }
}
export const powerMonitor = asElectron<Electron.PowerMonitor>(new PowerMonitor());

/** No desktop to notify. */
export class Notification {
  static isSupported(): boolean {
    return false;
  }
  constructor() {
    throw new Error("electron-host: Notification is not implemented");
  }
}
