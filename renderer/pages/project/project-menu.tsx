/** What becomes of the project beyond its pages. */
import { Button, Menu } from "@mantine/core";
import {
  IconArrowsDiff,
  IconCalendarRepeat,
  IconDots,
  IconHistory,
  IconUserShare,
} from "@tabler/icons-react";
import { useLocation } from "wouter";

import { MenuButton } from "../../components/index.ts";
import { useProjectPart } from "../../working-copy/index.ts";

export function ProjectMenu() {
  const id = useProjectPart((project) => project.id);
  const [, navigate] = useLocation();
  return (
    <MenuButton button={<Button leftSection={<IconDots size={16} stroke={1.5} />}>更多</Button>}>
      <Menu.Item
        leftSection={<IconCalendarRepeat size={16} stroke={1.5} />}
        onClick={() => navigate(`/roll-forward/${id}`)}
      >
        滚动到下一年
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowsDiff size={16} stroke={1.5} />}
        onClick={() => navigate(`/compare/${id}`)}
      >
        对照、修改说明
      </Menu.Item>
      <Menu.Item
        leftSection={<IconHistory size={16} stroke={1.5} />}
        onClick={() => navigate(`/project/${id}/history`)}
      >
        修改历史
      </Menu.Item>
      <Menu.Item
        leftSection={<IconUserShare size={16} stroke={1.5} />}
        onClick={() => navigate(`/hand-out/${id}`)}
      >
        交给同事填写
      </Menu.Item>
    </MenuButton>
  );
}
