import { printMoney, type Fen } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { useProject } from "../../working-copy/index.ts";
import classes from "./funding.module.css";
import { difference, sumsOf } from "./funding-sums.ts";

/** Sources against uses of each year; a row chooses the year whose lines stand below. */
export function YearTable({
  years,
  chosen,
  onChoose,
}: {
  years: readonly (number | null)[];
  chosen: number | null;
  onChoose(year: number | null): void;
}) {
  const project = useProject();
  const unit = useSettings().preferences.moneyUnit;
  const said = (fen: Fen | null): string => (fen === null ? "—" : printMoney(fen, unit, { thousands: true }));
  return (
    <table className={classes.years}>
      <thead>
        <tr>
          <th scope="col">年度</th>
          <th scope="col">来源合计</th>
          <th scope="col">用途合计</th>
          <th scope="col">相差</th>
        </tr>
      </thead>
      <tbody>
        {years.map((year) => {
          const sums = sumsOf(project, year);
          const rest = difference(sums);
          return (
            <tr key={year ?? "none"} data-chosen={year === chosen || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={year === chosen} onClick={() => onChoose(year)}>
                  {year === null ? "未填年度" : `${year} 年`}
                  {year !== null && year === project.year && <small>预算年度</small>}
                </button>
              </th>
              <td>{said(sums.source)}</td>
              <td>{said(sums.use)}</td>
              <td data-tone={rest === null ? undefined : rest === 0 ? "ok" : "warning"}>
                {rest === null ? "—" : rest === 0 ? "相符" : said(rest)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
