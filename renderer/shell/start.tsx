/** The program opens where she stopped: the year, the project, the page, the field. */
import { useState, type ReactNode } from "react";
import { navigate } from "wouter/use-hash-location";

import type { ProgramInfo, Settings } from "../../shared/api/index.ts";
import { isFreshStart } from "../client/index.ts";
import { focusField, startFrom } from "../working-copy/index.ts";
import { projectAddress } from "./commands.ts";
import { addNote } from "./messages.ts";
import { changeView } from "./view-state.ts";

function goBack({ place }: Settings): void {
  startFrom(place);
  changeView({ year: place.year });
  if (place.projectId === null || !isFreshStart()) return;
  navigate(projectAddress(place.projectId, place.page ?? undefined), { replace: true });
  if (place.path !== null) void focusField({ path: place.path });
}

export function Start({
  settings,
  info,
  children,
}: {
  settings: Settings;
  info: ProgramInfo;
  children: ReactNode;
}) {
  // Once, before the first page is drawn, so that it is drawn in the right place.
  useState(() => {
    goBack(settings);
    for (const notice of info.notices) addNote(notice.text);
    return true;
  });
  return children;
}
