import { permissionHandlers } from "./permissions.ts";
import { protocol } from "./protocol.ts";
import { webRequest } from "./web-request.ts";
import { StrictEmitter, asElectron, strict, type Declared } from "../strict.ts";

class Session extends StrictEmitter implements Declared<Electron.Session> {
  readonly protocol = protocol;
  readonly webRequest = webRequest;
  private spellChecker = true;

  constructor() {
    super(["will-download"]);
  }
  setPermissionRequestHandler(handler: Parameters<Electron.Session["setPermissionRequestHandler"]>[0]): void {
    permissionHandlers.request = handler;
  }
  setPermissionCheckHandler(handler: Parameters<Electron.Session["setPermissionCheckHandler"]>[0]): void {
    permissionHandlers.check = handler;
  }
  setDevicePermissionHandler(handler: Parameters<Electron.Session["setDevicePermissionHandler"]>[0]): void {
    // No device is ever offered here, so the handler is never asked; but it must be one.
    if (handler !== null && typeof handler !== "function")
      throw new TypeError("handler must be a function or null");
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable; // the browser is started without a dictionary in any case
  }
  isSpellCheckerEnabled(): boolean {
    return this.spellChecker;
  }
}

export const hostSession = new Session();
const defaultSession = asElectron<Electron.Session>(hostSession);
export const session = strict<typeof Electron.session>("session", { defaultSession });
