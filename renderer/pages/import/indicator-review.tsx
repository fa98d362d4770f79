/** The indicators that were read, as the table they came from; doubtful cells are marked and say why. */
import type { Provenance } from "../../../shared/intake/index.ts";
import { totalPoints, type Indicator } from "../../../shared/project/index.ts";
import { Section } from "../../components/index.ts";
import { useProjectPart } from "../../working-copy/index.ts";
import classes from "./import.module.css";
import { doubtfulRows } from "./review-fields.ts";

interface Column {
  key: string;
  label: string;
  text(row: Indicator): string;
}

const COLUMNS: readonly Column[] = [
  { key: "level1", label: "一级", text: (row) => row.level1 },
  { key: "level2", label: "二级", text: (row) => row.level2 },
  { key: "level3", label: "三级指标", text: (row) => row.level3 },
  { key: "comparison", label: "性质", text: (row) => row.comparison },
  { key: "target", label: "指标值", text: (row) => row.target },
  { key: "unit", label: "单位", text: (row) => row.unit },
  { key: "points", label: "分值", text: (row) => row.points },
  { key: "standard/text", label: "评（扣）分标准", text: (row) => row.standard.text },
  { key: "content", label: "指标内容", text: (row) => row.content },
  { key: "basis", label: "设定依据及数据来源", text: (row) => row.basis },
];

export function IndicatorReview({ provenance }: { provenance: readonly Provenance[] }) {
  const indicators = useProjectPart((project) => project.indicators);
  if (indicators.length === 0) return null;
  const doubtful = doubtfulRows(provenance, "indicators");
  const remarks = [
    ...new Set([...doubtful.values()].flatMap((entry) => (entry.remark === undefined ? [] : [entry.remark]))),
  ];
  return (
    <Section
      title={`${indicators.length} 条指标`}
      hint={`分值合计 ${totalPoints(indicators)}；建立项目后在“指标”页改`}
    >
      <div className={classes.tableFrame}>
        <table className={classes.indicators}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map((row) => (
              <tr key={row.id}>
                {COLUMNS.map((column) => {
                  const doubt =
                    doubtful.get(`indicators/${row.id}/${column.key}`) ??
                    doubtful.get(`indicators/${row.id}`);
                  return (
                    <td
                      key={column.key}
                      data-doubtful={doubt !== undefined || undefined}
                      title={doubt?.remark}
                    >
                      {column.text(row)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {remarks.length > 0 && (
        <ul className={classes.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
