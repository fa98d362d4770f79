/** What becomes of the project beyond its pages. */
import { Button } from "@mantine/core";
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
    <MenuButton
      button={<Button leftSection={<IconDots size={16} stroke={1.5} />}>更多</Button>}
      lines={[
        {
          label: "滚动到下一年",
          icon: <IconCalendarRepeat size={16} stroke={1.5} />,
          act: () => navigate(`/roll-forward/${id}`),
        },
        {
          label: "对照、修改说明",
          icon: <IconArrowsDiff size={16} stroke={1.5} />,
          act: () => navigate(`/compare/${id}`),
        },
        {
          label: "修改历史",
          icon: <IconHistory size={16} stroke={1.5} />,
          act: () => navigate(`/project/${id}/history`),
        },
        {
          label: "交给同事填写",
          icon: <IconUserShare size={16} stroke={1.5} />,
          act: () => navigate(`/hand-out/${id}`),
        },
      ]}
    />
  );
}
