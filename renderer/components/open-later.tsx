/**
 * What opens below a button is made when it is first opened: a page has several of them, and the floating of each costs every
 * start its share. From then on it stays, and the button is Mantine's own target.
 */
import { Menu, Popover, type MenuProps } from "@mantine/core";
import { cloneElement, useRef, useState, type ReactElement, type ReactNode, type RefObject } from "react";

import classes from "./open-later.module.css";

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
  position,
  children,
}: {
  button: OpeningButton;
  position?: MenuProps["position"];
  children: ReactNode;
}) {
  const { made, opened, place, open, change } = useOpenLater();
  return (
    <span ref={place} className={classes.place}>
      {made ? (
        <Menu
          opened={opened}
          onChange={change}
          returnFocus={false}
          {...(position === undefined ? {} : { position })}
        >
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown>{children}</Menu.Dropdown>
        </Menu>
      ) : (
        unopened(button, "menu", open)
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
  return (
    <span ref={place} className={classes.place}>
      {made ? (
        <Popover opened={opened} onChange={change} position="bottom-end" trapFocus>
          <Popover.Target>{cloneElement(button, { onClick: () => change(!opened) })}</Popover.Target>
          <Popover.Dropdown>{children(() => change(false))}</Popover.Dropdown>
        </Popover>
      ) : (
        unopened(button, "dialog", open)
      )}
    </span>
  );
}
