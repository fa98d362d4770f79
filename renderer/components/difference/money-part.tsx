/** 资金 by lines: as it was, as it is, and by how much it changed. */
import type { ProjectDifference } from "../../../shared/lifecycle/index.ts";
import { printMoney, type Fen } from "../../../shared/project/index.ts";
import classes from "./difference.module.css";

const wan = (fen: Fen | null): string => (fen === null ? "—" : printMoney(fen, "wan", { thousands: true }));

function Change({ before, after }: { before: Fen | null; after: Fen | null }) {
  const change = (after ?? 0) - (before ?? 0);
  if (change === 0) return <td>—</td>;
  return <td data-tone={change > 0 ? "more" : "less"}>{`${change > 0 ? "+" : ""}${wan(change)}`}</td>;
}

export function MoneyPart({ difference }: { difference: ProjectDifference }) {
  const lines = difference.rows.filter(({ list }) => list === "fundingLines");
  const { total } = difference;
  if (lines.length === 0 && total.before === total.after) return null;
  return (
    <section className={classes.part} aria-label="资金">
      <h2 className={classes.partTitle}>
        资金 <span>万元</span>
      </h2>
      <table className={classes.money}>
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">原来</th>
            <th scope="col">现在</th>
            <th scope="col">增减</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, name, amount }) => (
            <tr key={key}>
              <td>{name}</td>
              <td>{wan(amount?.before ?? null)}</td>
              <td>{wan(amount?.after ?? null)}</td>
              <Change before={amount?.before ?? null} after={amount?.after ?? null} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>年度资金总额</td>
            <td>{wan(total.before)}</td>
            <td>{wan(total.after)}</td>
            <Change before={total.before} after={total.after} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
