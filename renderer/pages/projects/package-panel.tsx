/** A package that was opened and verified: who, when, what, and what taking it in would mean. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPackage } from "@tabler/icons-react";
import { Link, useLocation } from "wouter";

import type { PackagePreview } from "../../../shared/api/index.ts";
import { infoQuery, ledger } from "../../client/index.ts";
import { Section } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { reportError } from "../../shell/messages.ts";
import { saidMoment } from "../../shell/moments.ts";
import { showPackage, useShownPackage } from "./package-state.ts";
import classes from "./projects.module.css";

const RELATION: Readonly<Record<PackagePreview["relation"], string>> = {
  new: "台账里还没有这个项目。",
  identical: "台账里已有这个项目，内容完全相同，不用再放进来。",
  differs: "台账里已有这个项目，内容不同。可以用包里的内容更新它（可以撤销），也可以两个都留下。",
};

function Actions({ shown, onImport }: { shown: PackagePreview; onImport(asNew: boolean): void }) {
  return (
    <>
      <Button onClick={() => showPackage(null)}>不放进来</Button>
      {shown.handOut?.kind === "returned" && (
        <Button variant="filled" component={Link} href={`/merge/${shown.token}`}>
          逐处合并
        </Button>
      )}
      {shown.relation === "differs" && <Button onClick={() => onImport(true)}>另存为一个项目</Button>}
      {shown.relation === "differs" && (
        <Button
          variant={shown.handOut?.kind === "returned" ? "default" : "filled"}
          onClick={() => onImport(false)}
        >
          更新台账里的项目
        </Button>
      )}
      {shown.relation !== "differs" && (
        <Button variant="filled" onClick={() => onImport(false)}>
          {shown.relation === "new" ? "放进台账" : "打开台账里的项目"}
        </Button>
      )}
    </>
  );
}

function HandOutLine({ handOut }: Pick<PackagePreview, "handOut">) {
  if (handOut === null) return null;
  const note = handOut.note === "" ? "" : `：${handOut.note}`;
  return handOut.kind === "returned" ? (
    <p>这是您交给{handOut.colleague}填写、现在交回来的包。可以逐处合并，两边都改了的由您选。</p>
  ) : (
    <p>
      这是请{handOut.colleague}填写的包{note}。放进台账填好后，在项目里点“填好了，交回”。
    </p>
  );
}

export function PackagePanel() {
  const shown = useShownPackage();
  const { data: info } = useQuery(infoQuery);
  const [, navigate] = useLocation();
  if (shown === null) return null;
  const take = (asNew: boolean) => {
    ledger()
      .transfer.importPackage({ token: shown.token, asNew })
      .then(({ id }) => {
        showPackage(null);
        navigate(projectAddress(id));
      })
      .catch(reportError);
  };
  return (
    <div className={classes.package}>
      <Section title={`项目包 ${shown.name}`} actions={<Actions shown={shown} onImport={take} />}>
        <div className={classes.packageBody}>
          <IconPackage size={32} stroke={1} aria-hidden />
          <div>
            <strong>{shown.projectName === "" ? "未命名项目" : shown.projectName}</strong>
            <p>
              {shown.year === null ? "" : `${shown.year} 年度 · `}
              {shown.unitName}
              {shown.unitName === "" ? "" : " · "}
              {shown.exportedBy === "" ? "" : `${shown.exportedBy} `}
              {info === undefined ? "" : saidMoment(shown.exportedAt, info.today)}导出 · {shown.files.length}{" "}
              个文件，已逐个核对
            </p>
            <p>{RELATION[shown.relation]}</p>
            <HandOutLine handOut={shown.handOut} />
          </div>
        </div>
      </Section>
    </div>
  );
}
