import { HostEvent } from "../host-event.ts";
import { strict } from "../strict.ts";
import { connection, runtime } from "./runtime.ts";
import { toOuter } from "./schemes.ts";
import { hostSession } from "./session.ts";

/** Tells the program of each download. It can only be refused: saving one is not implemented, and says so. */
export async function watchDownloads(): Promise<void> {
  const { browser } = connection();
  browser.on("Browser.downloadWillBegin", ({ guid, url, suggestedFilename }) => {
    const event = new HostEvent();
    const item = strict<Electron.DownloadItem>("DownloadItem", {
      getURL: () => toOuter(url),
      getFilename: () => suggestedFilename,
    });
    hostSession.emit("will-download", event, item);
    if (!event.defaultPrevented) {
      process.stderr.write(`electron-host: saving a download is not implemented (${suggestedFilename})\n`);
    }
    browser.send("Browser.cancelDownload", { guid }).catch((error: unknown) => {
      if (!runtime.quitting) process.stderr.write(`electron-host: ${error}\n`);
    });
  });
  await browser.send("Browser.setDownloadBehavior", { behavior: "deny", eventsEnabled: true });
}
