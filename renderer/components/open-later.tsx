/**
 * What opens below a button is made when it is first opened, and its code read when the first moments are over: a page has
 * several of them, and the floating of each costs every start its share. From then on it stays.
 */
import {
  cloneElement,
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from "react";

import { afterFirstMoments } from "../client/index.ts";
import classes from "./open-later.module.css";
import type { MenuLine } from "./opened.tsx";

const readOpened = () => import("./opened.tsx");
const OpenedMenu = lazy(async () => ({ default: (await readOpened()).OpenedMenu }));
const OpenedPanel = lazy(async () => ({ default: (await readOpened()).OpenedPanel }));

/** A button, of Mantine's or the page's own, which says by itself neither what it opens nor whether that is open. */
type OpeningButton = ReactElement<{
  onClick?: () => void;
  "aria-haspopup"?: "menu" | "dialog";
  "aria-expanded"?: boolean;
}>;

interface OpenLater {
  made: boolean;
  opened: boolean;
  place: RefObject<HTMLSpanElement | null>;
  open(): void;
  change(opened: boolean): void;
}

function useOpenLater(): OpenLater {
  const [made, setMade] = useState(false);
  const [opened, setOpened] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => afterFirstMoments(() => void readOpened()), []);
  const change = (next: boolean): void => {
    setMade(true);
    setOpened(next);
    // Mantine gives the cursor back to what had it, which was drawn anew when this was made.
    if (!next) place.current?.querySelector("button")?.focus({ preventScroll: true });
  };
  return { made, opened, place, open: () => change(true), change };
}

const unopened = (button: OpeningButton, opens: "menu" | "dialog", open: () => void): OpeningButton =>
  cloneElement(button, { onClick: open, "aria-haspopup": opens, "aria-expanded": false });

/** A button with a menu. */
export function MenuButton({
  button,
  position = "bottom-end",
  lines,
}: {
  button: OpeningButton;
  position?: "bottom-start" | "bottom-end";
  lines: readonly MenuLine[];
}) {
  const { made, opened, place, open, change } = useOpenLater();
  const asItStands = unopened(button, "menu", open);
  return (
    <span ref={place} className={classes.place}>
      {made ? (
        <Suspense fallback={asItStands}>
          <OpenedMenu button={button} opened={opened} change={change} position={position} lines={lines} />
        </Suspense>
      ) : (
        asItStands
      )}
    </span>
  );
}

/** A button with a small panel, which keeps the cursor until it is closed. */
export function PanelButton({
  button,
  children,
}: {
  button: OpeningButton;
  children: (close: () => void) => ReactNode;
}) {
  const { made, opened, place, open, change } = useOpenLater();
  const asItStands = unopened(button, "dialog", open);
  return (
    <span ref={place} className={classes.place}>
      {made ? (
        <Suspense fallback={asItStands}>
          <OpenedPanel
            button={cloneElement(button, { onClick: () => change(!opened) })}
            opened={opened}
            change={change}
          >
            {children(() => change(false))}
          </OpenedPanel>
        </Suspense>
      ) : (
        asItStands
      )}
    </span>
  );
}
