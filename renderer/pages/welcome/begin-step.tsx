/** The ways into the first project; each leads to the page that does it on any other day too. */
import { Button, UnstyledButton } from "@mantine/core";
import {
  IconFileImport,
  IconFilePlus,
  IconPackageImport,
  IconSchool,
  IconUserShare,
  type Icon,
} from "@tabler/icons-react";
import { navigate } from "wouter/use-hash-location";

import { importFile, importFolder, newProject } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { openPackageFile } from "../projects/package-state.ts";
import { trySample } from "./sample.ts";
import classes from "./welcome.module.css";

interface Way {
  title: string;
  text: string;
  icon: Icon;
  begin(): void;
}

const WAYS: readonly Way[] = [
  {
    title: "从项目包开始",
    text: "别人给的 zip，先核对",
    icon: IconPackageImport,
    begin: () => void openPackageFile(),
  },
  {
    title: "接收移交文件",
    text: "上一任的，到“备份”页",
    icon: IconUserShare,
    begin: () => navigate("/backup"),
  },
  {
    title: "新建空白项目",
    text: "手上什么都没有，从头写",
    icon: IconFilePlus,
    begin: () => void newProject(),
  },
  {
    title: "用示例试一试",
    text: "公开的一份，看完一键移走",
    icon: IconSchool,
    begin: () => void trySample().catch(reportError),
  },
];

export function BeginStep() {
  return (
    <>
      <div className={classes.drop}>
        <IconFileImport size={28} stroke={1.25} aria-hidden />
        <div>
          <strong>把去年的文件拖进这个窗口</strong>
          <p>项目文本、目标表都行（Word、Excel、WPS、txt）；读出来的内容先给您核对，再建立项目</p>
        </div>
        <Button variant="filled" onClick={() => void importFile()}>
          选择文件…
        </Button>
        <Button onClick={() => void importFolder()}>整个文件夹…</Button>
      </div>
      <div className={classes.ways}>
        {WAYS.map((way) => (
          <UnstyledButton key={way.title} className={classes.way} onClick={way.begin}>
            <way.icon size={22} stroke={1.5} aria-hidden />
            <span>
              <strong>{way.title}</strong>
              <small>{way.text}</small>
            </span>
          </UnstyledButton>
        ))}
      </div>
    </>
  );
}
