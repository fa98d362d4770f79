import type { Session } from "../chromium/connection.ts";
import { HostEvent } from "../host-event.ts";
import { asElectron } from "../strict.ts";
import { frameAt } from "./page-messages.ts";
import { applyPermissions } from "./permissions.ts";
import { toInner } from "./schemes.ts";
import type { WebContents } from "./web-contents.ts";

const withoutHash = (url: string) => url.split("#")[0]!;

/** Where a page goes: by the program's wish at once, by its own only when the program lets it. */
export class Navigation {
  private readonly contents: WebContents;
  /** Navigations that the program itself started: it is not asked about those. */
  private readonly own = new Set<string>();

  constructor(contents: WebContents) {
    this.contents = contents;
  }

  /** @throws Error with a `code` such as net::ERR_FAILED when the page cannot be loaded */
  async load(page: Session, address: string): Promise<void> {
    const { contents } = this;
    await applyPermissions(asElectron<Electron.WebContents>(contents), address);
    this.own.add(withoutHash(new URL(address).href));
    const loaded = new Promise<void>((resolve) => page.once("Page.loadEventFired", () => resolve()));
    const { errorText } = await page.send("Page.navigate", { url: toInner(new URL(address).href) });
    if (errorText) {
      contents.emit("did-fail-load", new HostEvent(), -2, errorText, address, true);
      throw Object.assign(new Error(`${errorText} loading '${address}'`), { code: errorText, url: address });
    }
    await loaded;
  }

  async reload(page: Session): Promise<void> {
    this.own.add(withoutHash(this.contents.getURL()));
    await page.send("Page.reload");
  }

  /** Asks the program's listeners about a navigation that a page or a response started. */
  mayNavigate(
    url: string,
    { isMainFrame, isRedirect }: { isMainFrame: boolean; isRedirect: boolean },
  ): boolean {
    if (isMainFrame && !isRedirect && this.own.delete(withoutHash(url))) return true;
    const frame = frameAt(url);
    const event = HostEvent.with({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
    if (isRedirect) {
      this.contents.emit("will-redirect", event, url, false, isMainFrame, 0, 0);
    } else {
      this.contents.emit("will-frame-navigate", event);
      if (isMainFrame) this.contents.emit("will-navigate", event, url, false, true, 0, 0);
    }
    return !event.defaultPrevented;
  }
}
