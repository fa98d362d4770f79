/** What can be done above the list: the frequent as buttons, what comes once a year in the menu. */
import { Button, SegmentedControl } from "@mantine/core";
import {
  IconCalendarRepeat,
  IconChevronDown,
  IconFileImport,
  IconFiles,
  IconFolderOpen,
  IconPackageImport,
  IconPackages,
  IconPlus,
} from "@tabler/icons-react";
import { useLocation } from "wouter";

import { PROJECT_STATE_LABEL, PROJECT_STATES, type ProjectState } from "../../../shared/project/index.ts";
import { MenuButton } from "../../components/index.ts";
import { importFile, newProject, yearForNew } from "../../shell/commands.ts";
import { ListFilter } from "./list-filter.tsx";
import { openPackageFile } from "./package-state.ts";

const STATES = [
  { value: "", label: "全部" },
  ...PROJECT_STATES.map((state) => ({ value: state, label: PROJECT_STATE_LABEL[state] })),
];

const MORE = [
  { href: "/import", label: "导入文件夹或粘贴的表格", icon: IconFolderOpen },
  { href: "/roll-forward", label: "滚动到下一年", icon: IconCalendarRepeat },
  { href: "/batch", label: "批量导出", icon: IconFiles },
  { href: "/packages", label: "汇总收到的项目包", icon: IconPackages },
] as const;

function MoreMenu() {
  const [, navigate] = useLocation();
  return (
    <MenuButton
      button={<Button rightSection={<IconChevronDown size={14} stroke={1.5} />}>更多</Button>}
      lines={MORE.map((each) => ({
        label: each.label,
        icon: <each.icon size={16} stroke={1.5} />,
        act: () => navigate(each.href),
      }))}
    />
  );
}

/** What narrows the list. */
export function Filters({
  state,
  onState,
}: {
  state: ProjectState | null;
  onState(state: ProjectState | null): void;
}) {
  return (
    <>
      <SegmentedControl
        size="xs"
        aria-label="状态"
        data={STATES}
        value={state ?? ""}
        onChange={(value) => onState(value === "" ? null : (value as ProjectState))}
      />
      <ListFilter />
    </>
  );
}

/** Where a project comes from, and what is done with all of them. */
export function Offers() {
  const year = yearForNew();
  return (
    <>
      <MoreMenu />
      <Button
        leftSection={<IconPackageImport size={16} stroke={1.5} />}
        onClick={() => void openPackageFile()}
      >
        打开项目包
      </Button>
      <Button leftSection={<IconFileImport size={16} stroke={1.5} />} onClick={() => void importFile()}>
        从文件导入
      </Button>
      <Button
        variant="filled"
        leftSection={<IconPlus size={16} stroke={2} />}
        onClick={() => void newProject()}
      >
        新建{year === null ? "" : ` ${year} 年度`}项目
      </Button>
    </>
  );
}
