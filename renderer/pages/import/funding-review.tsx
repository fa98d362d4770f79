import type { Provenance } from "../../../shared/intake/index.ts";
import { useSettings } from "../../client/index.ts";
import { amountWithUnit, Section } from "../../components/index.ts";
import { useProjectPart } from "../../working-copy/index.ts";
import classes from "./import.module.css";
import { doubtfulRows } from "./review-fields.ts";

/** The amounts that were read. */
export function FundingReview({ provenance }: { provenance: readonly Provenance[] }) {
  const lines = useProjectPart((project) => project.fundingLines);
  const unit = useSettings().preferences.moneyUnit;
  if (lines.length === 0) return null;
  const doubtful = doubtfulRows(provenance, "fundingLines");
  const places = new Map(provenance.map((entry) => [entry.path.split("/").slice(0, 2).join("/"), entry]));
  return (
    <Section title="资金明细" hint={`${lines.length} 条`}>
      <ul className={classes.money}>
        {lines.map((line) => {
          const path = `fundingLines/${line.id}`;
          const doubt = [...doubtful].find(([key]) => key.startsWith(path))?.[1];
          return (
            <li key={line.id} data-doubtful={doubt !== undefined || undefined}>
              <span>{line.kind === "source" ? "来源" : "用途"}</span>
              <span>{line.label === "" ? "未命名" : line.label}</span>
              <b>{amountWithUnit(line.amount, unit)}</b>
              <small>
                {(doubt ?? places.get(path))?.place.label}
                {doubt?.remark === undefined ? "" : ` · ${doubt.remark}`}
              </small>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
