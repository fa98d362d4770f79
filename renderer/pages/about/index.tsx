/** 关于与诊断: what this program is made of, whether its files are whole, and a report for whoever helps. */
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { InstallationState } from "../../../shared/api/index.ts";
import { explain, ledger, useAction } from "../../client/index.ts";
import { ErrorNotice, Hint, Notice, Page, Section } from "../../components/index.ts";
import classes from "./about.module.css";
import { Licences } from "./licences.tsx";
import { UpgradeSection } from "./upgrade-section.tsx";

const DIAGNOSIS = ["installation", "diagnosis"] as const;

function FilesNotice({ state }: { state: InstallationState }) {
  if (state.kind === "unlisted") {
    return <Notice tone="plain">这个程序是从源代码运行的，没有文件清单可核对。</Notice>;
  }
  if (state.kind === "whole") {
    return <Notice tone="ok">{state.files} 个程序文件已全部重新读过，都是完好的。</Notice>;
  }
  return (
    <Notice tone="warning">
      有 {state.faults.length}{" "}
      个程序文件不完整。台账和备份没有受影响；请从原来的安装包或压缩包重新安装一次程序。
    </Notice>
  );
}

export default function AboutPage() {
  const client = useQueryClient();
  const diagnosis = useQuery({
    queryKey: DIAGNOSIS,
    queryFn: () => ledger().installation.diagnose({}),
    gcTime: 0,
  });
  const [checked, setChecked] = useState<InstallationState | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, running, error, closeError, run } = useAction<"check" | "report">();
  const check = () =>
    run(async () => {
      setChecked(await ledger().installation.check({ anew: true }));
      await client.invalidateQueries({ queryKey: DIAGNOSIS });
    }, "check");
  const report = () =>
    run(async () => {
      const written = await ledger().installation.saveReport({});
      if (written !== null)
        setSaved(`${written.folder}：${written.files.map(({ name }) => name).join("、")}`);
    }, "report");
  return (
    <Page title="关于与诊断" hint="给帮您看问题的人">
      {error !== null && <ErrorNotice error={error} onClose={closeError} />}
      {diagnosis.error !== null && <ErrorNotice error={explain(diagnosis.error)} />}
      {diagnosis.data?.groups.map((group) => (
        <Section key={group.title} title={group.title}>
          <dl className={classes.facts}>
            {group.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        </Section>
      ))}
      <Section title="出了问题时">
        <Hint>
          诊断报告是一个文本文件，写着上面这些情况和程序日志的最后几行。里面没有任何项目内容，可以放心交给别人。
        </Hint>
        <div className={classes.actions}>
          <Button loading={running === "report"} disabled={busy} onClick={() => void report()}>
            保存诊断报告
          </Button>
          <Button loading={running === "check"} disabled={busy} onClick={() => void check()}>
            重新核对程序文件
          </Button>
        </div>
        {saved !== null && <Notice tone="ok">诊断报告已保存到 {saved}</Notice>}
        {checked !== null && <FilesNotice state={checked} />}
      </Section>
      <UpgradeSection />
      <Licences />
    </Page>
  );
}
