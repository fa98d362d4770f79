/** 资金控制数: the figures the bureau gave, and what the projects leave of them. */
import { MONEY_UNIT_LABEL, type DistrictSettings, type MoneyUnit } from "../../../shared/project/index.ts";
import { bySource, ceilingUses, type SummaryFigures } from "../../../shared/summary/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { Section } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import { CeilingRow } from "./ceiling-row.tsx";
import { NewCeiling } from "./new-ceiling.tsx";
import { sameCeiling } from "./same-ceiling.ts";
import classes from "./summary.module.css";

type Ceilings = DistrictSettings["fundingCeilings"];

/** Writes the ceilings among the settings; the others stay as they are. */
function useCeilings(): [Ceilings, (next: Ceilings) => void] {
  const { district } = useSettings();
  return [
    district.fundingCeilings,
    (fundingCeilings) => {
      ledger()
        .settings.setDistrict({ ...district, fundingCeilings })
        .catch(reportError);
    },
  ];
}

export function Ceilings({
  figures,
  years,
  unit,
}: {
  figures: SummaryFigures;
  years: readonly number[];
  unit: MoneyUnit;
}) {
  const [ceilings, save] = useCeilings();
  const uses = ceilingUses(figures, ceilings);
  const sources = bySource(figures)
    .map((row) => row.label)
    .filter((label) => label !== "");
  return (
    <Section title="资金控制数" hint={`${MONEY_UNIT_LABEL[unit]}；只和各项目列出的资金来源比，超出的标红`}>
      {uses.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th>年度</th>
              <th>资金来源</th>
              <th data-number>控制数</th>
              <th data-number>已安排</th>
              <th data-number>余额</th>
              <th aria-label="已安排的比例" />
              <th>依据</th>
              <th aria-label="操作" />
            </tr>
          </thead>
          <tbody>
            {uses.map((use) => (
              <CeilingRow
                key={`${use.year}/${use.source}`}
                use={use}
                unit={unit}
                onChange={(change) =>
                  save(ceilings.map((each) => (sameCeiling(each, use) ? { ...each, ...change } : each)))
                }
                onRemove={() => save(ceilings.filter((each) => !sameCeiling(each, use)))}
              />
            ))}
          </tbody>
        </table>
      )}
      <NewCeiling
        years={years}
        sources={sources}
        taken={ceilings}
        onAdd={(ceiling) => save([...ceilings, ceiling])}
      />
    </Section>
  );
}
