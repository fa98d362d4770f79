/** 资金: where the money comes from and goes to, three years, always adding up in sight. */
import { Button, SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";

import { mendLabel, MONEY_UNIT_LABEL } from "../../../shared/project/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { LongField, Notice, Section, TextField } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import { focusField, newRowId, useEdits, useLocked, useProject } from "../../working-copy/index.ts";
import { fundingYears } from "./funding-sums.ts";
import { fundingOffers, placeOfMend, type FundingOffer } from "./offers.ts";
import { SourceTable } from "./source-table.tsx";
import { UseTable } from "./use-table.tsx";
import { YearTable } from "./year-table.tsx";

function UnitSwitch() {
  const { moneyUnit } = useSettings().preferences;
  return (
    <SegmentedControl
      size="xs"
      aria-label="金额单位"
      data={(["wan", "yuan"] as const).map((unit) => ({
        value: unit,
        label: `按${MONEY_UNIT_LABEL[unit]}填`,
      }))}
      value={moneyUnit}
      onChange={(value) => {
        ledger().settings.setPreferences({ moneyUnit: value }).catch(reportError);
      }}
    />
  );
}

/** @param onYear shows the lines of a year: the mended one may be another than she looks at */
function Offers({ onYear }: { onYear(year: number | null): void }) {
  const project = useProject();
  const { moneyUnit } = useSettings().preferences;
  const applyEdits = useEdits();
  const locked = useLocked();
  const offers = useMemo(() => fundingOffers(project, moneyUnit, newRowId), [project, moneyUnit]);
  const apply = (mend: FundingOffer["mends"][number]) => {
    const { path, year } = placeOfMend(project, mend.edits);
    if (!applyEdits(mend.edits, (_after, before) => mendLabel(mend, before))) return;
    if (year !== undefined) onYear(year);
    void focusField({ path });
  };
  return offers.map((offer) => (
    <Notice
      key={offer.key}
      tone="warning"
      actions={
        locked
          ? undefined
          : offer.mends.map((mend) => (
              <Button key={mend.label} size="compact-sm" onClick={() => apply(mend)}>
                {mend.label}
              </Button>
            ))
      }
    >
      {offer.text}
    </Notice>
  ));
}

export default function FundingPage() {
  const project = useProject();
  const [chosen, setChosen] = useState<number | null>(project.year);
  const years = fundingYears(project);
  const year = years.includes(chosen) ? chosen : project.year;
  return (
    <>
      <Section title="合计" hint="点年度看那一年的明细" actions={<UnitSwitch />}>
        <YearTable years={years} chosen={year} onChoose={setChosen} />
        <Offers onYear={setChosen} />
      </Section>
      <SourceTable year={year} />
      <UseTable year={year} />
      <Section title="文字说明">
        <TextField path="fundingSource" placeholder="如 区级财政预算" />
        <LongField path="fundingNote" tall placeholder="如 资金来源为区级财政，年度资金总投入 53.46 万元" />
      </Section>
    </>
  );
}
