/** A package that was opened and verified: who, when, what, and what taking it in would mean. */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPackage } from "@tabler/icons-react";
import { Link, useLocation } from "wouter";

import type { PackagePreview } from "../../../shared/api/index.ts";
import { infoQuery, ledger } from "../../client/index.ts";
import { Section } from "../../components/index.ts";
import { projectAddress } from "../../shell/commands.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { saidMoment } from "../../shell/moments.ts";
import { relationSentence, someOf } from "./package-sentence.ts";
import { showPackage, useShownPackage } from "./package-state.ts";
import classes from "./projects.module.css";

/** Whether an update takes over everything that differs, so that nothing is left to be asked. */
const updatesAtOnce = ({ meeting }: PackagePreview): boolean =>
  meeting !== null && meeting.standing === "newer" && meeting.kept.length === 0;

function Actions({ shown, onImport }: { shown: PackagePreview; onImport(asNew: boolean): void }) {
  const isReturned = shown.handOut?.kind === "returned";
  const atOnce = updatesAtOnce(shown);
  return (
    <>
      <Button onClick={() => showPackage(null)}>不放进来</Button>
      {shown.relation === "differs" && <Button onClick={() => onImport(true)}>另存为一个项目</Button>}
      {shown.relation === "differs" && (isReturned || !atOnce) && (
        <Button variant="filled" component={Link} href={`/merge/${shown.token}`}>
          {isReturned ? "逐处合并" : "看不同，逐处选择"}
        </Button>
      )}
      {atOnce && !isReturned && (
        <>
          <Button component={Link} href={`/merge/${shown.token}`}>
            先看不同
          </Button>
          <Button variant="filled" onClick={() => onImport(false)}>
            更新台账里的项目
          </Button>
        </>
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
      .then(({ id, changes }) => {
        showPackage(null);
        if (changes > 0)
          answer(`已用项目包更新：${someOf(shown.meeting?.taken ?? [])}。按 Ctrl+Z 可以一次撤销`);
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
            {info !== undefined && <p>{relationSentence(shown, (at) => saidMoment(at, info.today))}</p>}
            <HandOutLine handOut={shown.handOut} />
          </div>
        </div>
      </Section>
    </div>
  );
}
