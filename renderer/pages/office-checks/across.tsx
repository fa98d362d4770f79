/** 跨项目: what is wrong only when the projects are held against each other. */
import { Button } from "@mantine/core";
import { Link } from "wouter";

import {
  OFFICE_CHECKS,
  type CheckPlace,
  type OfficeFinding,
  type Severity,
} from "../../../shared/checks/index.ts";
import { Section, SeverityDot } from "../../components/index.ts";
import classes from "./office-checks.module.css";

/** Findings that are drawn; a year with more has one cause behind them. */
const SHOWN = 100;
const LINKS = 6;
const ORDER: readonly Severity[] = ["error", "warning", "hint"];

const whyOf = (finding: OfficeFinding): string | null =>
  OFFICE_CHECKS.find((check) => check.id === finding.id)?.why ?? null;

function Across({
  finding,
  nameOf,
  onOpen,
  why,
}: {
  finding: OfficeFinding;
  nameOf(id: string): string;
  onOpen(projectId: string, place: CheckPlace): void;
  /** Said once for all findings of a check. */
  why: string | null;
}) {
  const first = [...Map.groupBy(finding.places, (place) => place.projectId).values()].map(
    ([place]) => place!,
  );
  return (
    <li className={classes.finding} data-check={finding.id}>
      <SeverityDot severity={finding.severity} />
      <div className={classes.words}>
        <div>{finding.message}</div>
        {finding.detail !== undefined && <div className={classes.soft}>{finding.detail}</div>}
        {why !== null && <div className={classes.soft}>{why}</div>}
        <div className={classes.links}>
          {first.slice(0, LINKS).map((place) => (
            <Button
              key={place.projectId}
              size="compact-xs"
              variant="subtle"
              onClick={() => onOpen(place.projectId, place)}
            >
              到“{nameOf(place.projectId)}”
            </Button>
          ))}
          {first.length > LINKS && <span className={classes.soft}>等 {first.length} 个项目</span>}
        </div>
      </div>
    </li>
  );
}

export function AcrossProjects({
  findings,
  year,
  ceilings,
  nameOf,
  onOpen,
}: {
  findings: readonly OfficeFinding[];
  year: number;
  ceilings: number;
  nameOf(id: string): string;
  onOpen(projectId: string, place: CheckPlace): void;
}) {
  const sorted = findings.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <Section
      title="项目之间"
      hint={
        ceilings === 0 ? (
          <>
            {year} 年没有填资金控制数，合计没有核对。<Link href="/summary">到汇总填写</Link>
          </>
        ) : (
          `合计对过 ${ceilings} 个控制数`
        )
      }
    >
      {findings.length === 0 ? (
        <p className={classes.fine}>没有重复的项目、重复安排的资金，指标值与上年相比没有大起大落。</p>
      ) : (
        <ul className={classes.list}>
          {sorted.slice(0, SHOWN).map((finding, index) => (
            <Across
              key={finding.key}
              finding={finding}
              nameOf={nameOf}
              onOpen={onOpen}
              why={sorted[index - 1]?.id === finding.id ? null : whyOf(finding)}
            />
          ))}
        </ul>
      )}
      {findings.length > SHOWN && (
        <p className={classes.soft}>
          先列出 {SHOWN} 条，另有 {findings.length - SHOWN} 条。
        </p>
      )}
    </Section>
  );
}
