/** The one bridge to the page: calls of the contract and its events, by name, nothing else. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";

import {
  BRIDGE_KEY,
  CALL_CHANNEL,
  EVENT_CHANNEL_PREFIX,
  EVENT_NAMES,
  type LedgerBridge,
} from "../shared/api/channels.ts";

const bridge: LedgerBridge = {
  invoke: (area, operation, input) => ipcRenderer.invoke(CALL_CHANNEL, area, operation, input),
  listen(event, listener) {
    if (!EVENT_NAMES.includes(event)) throw new Error("unknown event");
    const forward = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
    ipcRenderer.on(EVENT_CHANNEL_PREFIX + event, forward);
    return () => {
      ipcRenderer.off(EVENT_CHANNEL_PREFIX + event, forward);
    };
  },
};

contextBridge.exposeInMainWorld(BRIDGE_KEY, bridge);
