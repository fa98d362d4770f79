/** What no page may do: leave, open windows, ask for devices, or reach any network. One policy for every window. */
import { app, session, type Session } from "electron";

import { log } from "../log.ts";
import { isOwnAddress } from "./protocol.ts";

const LOCAL_SCHEMES = ["data:", "blob:", "devtools:"];

function refuseRequests(of: Session): void {
  of.webRequest.onBeforeRequest((details, decide) => {
    const allowed =
      isOwnAddress(details.url) || LOCAL_SCHEMES.some((scheme) => details.url.startsWith(scheme));
    if (!allowed) log("refused request", new URL(details.url).protocol);
    decide({ cancel: !allowed });
  });
}

function refusePermissions(of: Session): void {
  of.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  of.setPermissionCheckHandler(() => false);
  of.setDevicePermissionHandler(() => false);
  of.on("will-download", (event) => event.preventDefault());
}

/** Applies the policy to the session and to every page there will be. */
export function guardPages(): void {
  refuseRequests(session.defaultSession);
  refusePermissions(session.defaultSession);
  app.on("web-contents-created", (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
    contents.on("will-navigate", (event) => event.preventDefault());
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
  });
}
