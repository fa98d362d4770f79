/** 目标: the goal of the three years and the goal of the 预算年度. */
import { Button } from "@mantine/core";

import { mendLabel } from "../../../shared/project/index.ts";
import { FieldGrid, LongField, Notice, Section, YearField } from "../../components/index.ts";
import { useEdits, useLocked, useProjectPart } from "../../working-copy/index.ts";
import classes from "./goals.module.css";
import { yearOffer } from "./goal-years.ts";

/** The goals' years do not fit the 预算年度, most often because last year's file was taken over. */
function YearOffer() {
  const year = useProjectPart((project) => project.year);
  const overall = useProjectPart((project) => project.overallGoal);
  const annual = useProjectPart((project) => project.annualGoal);
  const applyEdits = useEdits();
  const locked = useLocked();
  const offer = locked ? null : yearOffer(year, overall, annual);
  if (offer === null) return null;
  return (
    <Notice
      tone="warning"
      actions={
        <Button
          size="compact-sm"
          onClick={() => applyEdits(offer.edits, (_after, before) => mendLabel(offer, before))}
        >
          {offer.label}
        </Button>
      }
    >
      {offer.text}
    </Notice>
  );
}

export default function GoalsPage() {
  return (
    <>
      <YearOffer />
      <Section title="总体目标" hint="三年要做到什么">
        <div className={classes.years}>
          <FieldGrid columns={4}>
            <YearField path="overallGoal/fromYear" label="起始年" />
            <YearField path="overallGoal/toYear" label="终止年" />
          </FieldGrid>
        </div>
        <LongField path="overallGoal/text" tall />
      </Section>
      <Section title="年度目标" hint="预算年度里要做到什么，指标从这里来">
        <div className={classes.years}>
          <FieldGrid columns={4}>
            <YearField path="annualGoal/year" label="年度" />
          </FieldGrid>
        </div>
        <LongField path="annualGoal/text" tall />
      </Section>
    </>
  );
}
