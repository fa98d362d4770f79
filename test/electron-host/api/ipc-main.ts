import { StrictEmitter, asElectron, type Declared } from "../strict.ts";

type Handler = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** Handlers and listeners by channel: the global one, and one per window. */
export class IpcMain extends StrictEmitter implements Declared<Electron.IpcMain> {
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    super(null);
  }
  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.handlers.set(channel, handler);
  }
  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }
  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }
  /** Not Electron's: the handler of a channel. */
  handlerForHost(channel: string): Handler | undefined {
    return this.handlers.get(channel);
  }
}

export const hostIpcMain = new IpcMain();
export const ipcMain = asElectron<Electron.IpcMain>(hostIpcMain);
