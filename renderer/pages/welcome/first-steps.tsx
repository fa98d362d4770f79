/** 第一次使用: where the ledger lies, whose it is, and how to begin. Nothing here has to be finished. */
import { Button } from "@mantine/core";

import { ledger, useSettings } from "../../client/index.ts";
import { reportError } from "../../shell/messages.ts";
import { HelpLink } from "../help/help-link.tsx";
import { DataFolder } from "../settings/data-folder.tsx";
import { BeginStep } from "./begin-step.tsx";
import { OfficeStep } from "./office-step.tsx";
import { Step } from "./step.tsx";
import classes from "./welcome.module.css";

export default function FirstSteps() {
  const { welcome } = useSettings().preferences;
  const show = (next: boolean) => void ledger().settings.setPreferences({ welcome: next }).catch(reportError);
  return (
    <div className={classes.steps}>
      <header className={classes.opening}>
        <h2>第一次使用，从这里开始</h2>
        <span>填了就自动保存；现在不填也行，以后都在“设置”里</span>
        <HelpLink chapter="begin" />
        {welcome && (
          <Button variant="subtle" size="compact-sm" onClick={() => show(false)}>
            不再显示
          </Button>
        )}
      </header>
      <Step
        number={1}
        title="数据放在哪里"
        hint="台账、备份都在这里。C 盘会被还原的电脑，请放到 D 盘或移动硬盘"
      >
        <DataFolder />
      </Step>
      <Step number={2} title="您的单位" hint="新建的项目会自动填上；地址、电话等以后在“设置”里补">
        <OfficeStep />
      </Step>
      <Step number={3} title="怎样开始" hint="选一种就行">
        <BeginStep />
      </Step>
    </div>
  );
}
