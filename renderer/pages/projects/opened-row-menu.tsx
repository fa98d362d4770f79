/** The open menu of a line: its code is read with the first one that is opened. */
import { Menu } from "@mantine/core";
import { IconCalendarRepeat, IconCopy, IconFolderOpen, IconTrash } from "@tabler/icons-react";
import type { ReactElement } from "react";

import type { ProjectSummary } from "../../../shared/api/index.ts";
import type { RowActions } from "./row-actions.ts";

export default function OpenedRowMenu({
  row,
  actions,
  button,
  onClose,
}: {
  row: ProjectSummary;
  actions: RowActions;
  button: ReactElement;
  onClose(): void;
}) {
  return (
    <Menu opened onClose={onClose} returnFocus={false}>
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
  );
}
