/** 汇总收到的项目包: a folder of packages looked through, nothing taken in. */
import { Button } from "@mantine/core";
import { IconFolderSearch } from "@tabler/icons-react";
import { useState } from "react";

import { sentenceFor, type CollectedPackage, type Collection } from "../../../shared/api/index.ts";
import { MONEY_UNIT_LABEL, printDate, printMoney } from "../../../shared/project/index.ts";
import { ledger, useAction, useSettings } from "../../client/index.ts";
import { EmptyState, Notice, Page, Section } from "../../components/index.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { localDay } from "../../shell/moments.ts";
import classes from "./packages.module.css";

const RELATION = { new: "台账里没有", identical: "与台账相同", differs: "与台账不同" } as const;

const day = (moment: string | null): string => (moment === null ? "" : printDate(localDay(moment)));

function Row({ entry }: { entry: CollectedPackage }) {
  const { formMoneyUnit } = useSettings().district;
  const { project, error } = entry;
  if (project === null) {
    return (
      <tr>
        <td>{entry.file}</td>
        <td colSpan={7} data-problem>
          {error === null ? "" : sentenceFor(error).what}
        </td>
      </tr>
    );
  }
  return (
    <tr data-quiet={entry.older || undefined}>
      <td>{entry.file}</td>
      <td>{project.unitName}</td>
      <td>
        {project.year === null ? "" : `${project.year} 年度 `}
        {project.name}
      </td>
      <td data-number>
        {project.total === null ? "" : printMoney(project.total, formMoneyUnit, { thousands: true })}
      </td>
      <td data-number>{project.points}</td>
      <td>{entry.exportedBy}</td>
      <td>{day(entry.exportedAt)}</td>
      <td>{entry.older ? "有更新的一份" : entry.relation === null ? "" : RELATION[entry.relation]}</td>
    </tr>
  );
}

function Collected({ collection }: { collection: Collection }) {
  const { formMoneyUnit } = useSettings().district;
  const { packages } = collection;
  const read = packages.filter(({ project, older }) => project !== null && !older);
  const failed = packages.filter(({ project }) => project === null).length;
  const total = read.reduce((sum, { project }) => sum + (project!.total ?? 0), 0);
  const save = () => {
    ledger()
      .transfer.exportCollection({ token: collection.token })
      .then((written) => written !== null && answer(`汇总表已写好：${written.files[0]!.name}`))
      .catch(reportError);
  };
  return (
    <Section
      title={collection.folder}
      actions={
        <Button variant="filled" disabled={read.length === 0} onClick={save}>
          导出汇总表（Excel）…
        </Button>
      }
    >
      <Notice tone={failed === 0 ? "ok" : "warning"}>
        {packages.length} 个压缩包，读出 {read.length} 个项目，合计{" "}
        {printMoney(total, formMoneyUnit, { thousands: true })} {MONEY_UNIT_LABEL[formMoneyUnit]}
        {failed === 0 ? "。都逐个核对过。" : `；有 ${failed} 个读不出来，原因在表里。`}
      </Notice>
      <table className={classes.table}>
        <thead>
          <tr>
            {["文件", "单位", "项目"].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            {[`金额（${MONEY_UNIT_LABEL[formMoneyUnit]}）`, "分值"].map((heading) => (
              <th key={heading} scope="col" data-number>
                {heading}
              </th>
            ))}
            {["报送人", "报送日期", "与台账"].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {packages.map((entry) => (
            <Row key={entry.file} entry={entry} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

export default function PackagesPage() {
  const [collection, setCollection] = useState<Collection | null>(null);
  const { busy, run } = useAction(reportError);
  const collect = () =>
    void run(async () => {
      const found = await ledger().transfer.collectPackages({});
      if (found !== null) setCollection(found);
    });
  const button = (
    <Button
      variant={collection === null ? "filled" : "default"}
      loading={busy}
      leftSection={<IconFolderSearch size={16} stroke={1.5} />}
      onClick={collect}
    >
      选文件夹…
    </Button>
  );
  return (
    <Page
      title="汇总收到的项目包"
      hint="只看，不放进台账"
      wide
      actions={collection === null ? undefined : button}
    >
      {collection === null ? (
        <EmptyState title="把各科室、各单位交来的项目包放在一个文件夹里" actions={button}>
          程序逐个打开、核对，列出单位、项目、金额和分值，可以导出一张 Excel 汇总表。
        </EmptyState>
      ) : (
        <Collected collection={collection} />
      )}
    </Page>
  );
}
