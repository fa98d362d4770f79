/** What can be done with a line of the list. Its menu is made when it is opened: a screen of lines has forty of them. */
import { ActionIcon } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { lazy, Suspense, useRef, useState } from "react";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import type { RowActions } from "./row-actions.ts";
import classes from "./projects.module.css";

const OpenedRowMenu = lazy(() => import("./opened-row-menu.tsx"));

export function RowMenu({ row, actions }: { row: ProjectSummary; actions: RowActions }) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const button = (
    <ActionIcon
      className={classes.more ?? ""}
      tabIndex={-1}
      aria-label={`“${row.name}”的操作`}
      aria-haspopup="menu"
      data-expanded={open || undefined}
      onClick={(event) => {
        event.stopPropagation();
        setOpen(true);
      }}
    >
      <IconDots size={16} />
    </ActionIcon>
  );
  const close = () => {
    setOpen(false);
    place.current?.closest<HTMLElement>("[role=row]")?.focus({ preventScroll: true });
  };
  return (
    <span ref={place}>
      {!open && button}
      {open && (
        <Suspense fallback={button}>
          <OpenedRowMenu row={row} actions={actions} button={button} onClose={close} />
        </Suspense>
      )}
    </span>
  );
}
