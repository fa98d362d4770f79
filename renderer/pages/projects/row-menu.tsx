/** What can be done with a line of the list. Its menu is made when it is opened: a screen of lines has forty of them. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconCalendarRepeat, IconCopy, IconDots, IconFolderOpen, IconTrash } from "@tabler/icons-react";
import { useRef, useState } from "react";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import type { RowActions } from "./row-actions.ts";
import classes from "./projects.module.css";

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
        <Menu opened onClose={close} returnFocus={false}>
          <Menu.Target>{button}</Menu.Target>
          <Menu.Dropdown
            onClick={(event) => event.stopPropagation()}
            onKeyDown={(event) => event.stopPropagation()}
          >
            <Menu.Item
              leftSection={<IconFolderOpen size={16} stroke={1.5} />}
              rightSection={<kbd>Enter</kbd>}
              onClick={() => actions.open(row)}
            >
              打开
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={16} stroke={1.5} />}
              rightSection={<kbd>Ctrl+D</kbd>}
              onClick={() => actions.duplicate(row)}
            >
              复制一份
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCalendarRepeat size={16} stroke={1.5} />}
              onClick={() => actions.rollForward(row)}
            >
              滚动到下一年
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.5} />}
              rightSection={<kbd>Delete</kbd>}
              onClick={() => actions.trash(row)}
            >
              移到回收站
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  );
}
