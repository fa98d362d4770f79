import { runtime } from "./runtime.ts";
import { customSchemes } from "./schemes.ts";
import { strict } from "../strict.ts";

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();

/** The handler of a scheme as the app registered it. */
export function protocolHandler(scheme: string): Handler | undefined {
  return handlers.get(scheme);
}

export const protocol = strict<Electron.Protocol>("protocol", {
  registerSchemesAsPrivileged(schemes) {
    if (runtime.ready) {
      throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    }
    for (const { scheme, privileges } of schemes) {
      // The https address that takes the scheme's place is standard and secure, whatever was asked for.
      if (!privileges?.standard || !privileges.secure) {
        throw new Error(`electron-host: scheme ${scheme} must be registered as standard and secure`);
      }
      customSchemes.add(scheme);
    }
  },
  handle(scheme, handler) {
    if (!runtime.ready) throw new Error("protocol.handle can only be used after app is ready");
    if (!customSchemes.has(scheme)) {
      throw new Error(`electron-host: scheme ${scheme} must first be registered as privileged`);
    }
    if (handlers.has(scheme)) throw new Error(`The scheme has been registered: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle(scheme) {
    if (!handlers.delete(scheme)) throw new Error(`The scheme has not been registered: ${scheme}`);
  },
  isProtocolHandled: (scheme) => handlers.has(scheme),
});
