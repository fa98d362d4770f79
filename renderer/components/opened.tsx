/** What floats below a button once it is opened (open-later.tsx): read when the first moments are over. */
import { Menu, Popover, type MenuProps } from "@mantine/core";
import type { ReactElement, ReactNode } from "react";

/** One line of a menu. */
export interface MenuLine {
  label: string;
  icon?: ReactNode;
  /** At the right end: a key, a count. */
  aside?: ReactNode;
  act: () => void;
}

interface OpenedProps {
  button: ReactElement;
  opened: boolean;
  change: (opened: boolean) => void;
}

export function OpenedMenu({
  button,
  opened,
  change,
  position,
  lines,
}: OpenedProps & { position: MenuProps["position"]; lines: readonly MenuLine[] }) {
  return (
    <Menu opened={opened} onChange={change} returnFocus={false} position={position}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {lines.map(({ label, icon, aside, act }) => (
          <Menu.Item key={label} leftSection={icon} rightSection={aside} onClick={act}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

export function OpenedPanel({ button, opened, change, children }: OpenedProps & { children: ReactNode }) {
  return (
    <Popover opened={opened} onChange={change} position="bottom-end" trapFocus>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown>{children}</Popover.Dropdown>
    </Popover>
  );
}
