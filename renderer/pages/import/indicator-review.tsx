/** The indicators that were read, with their results, as the table they came from; each cell says where it stood. */
import type { Provenance } from "../../../shared/intake/index.ts";
import { readComparison, totalPoints, type Actual, type Indicator } from "../../../shared/project/index.ts";
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
  { key: "comparison", label: "性质", text: (row) => readComparison(row.comparison) ?? row.comparison },
  { key: "target", label: "指标值", text: (row) => row.target },
  { key: "unit", label: "单位", text: (row) => row.unit },
  { key: "points", label: "分值", text: (row) => row.points },
  { key: "standard/text", label: "评（扣）分标准", text: (row) => row.standard.text },
  { key: "content", label: "指标内容", text: (row) => row.content },
  { key: "basis", label: "设定依据及数据来源", text: (row) => row.basis },
];

const LIKELIHOOD = { "": "", certain: "确定能", possible: "有可能", impossible: "完全不可能" } as const;

interface ResultColumn {
  key: string;
  label: string;
  text(row: Actual): string;
}

const RESULTS: readonly ResultColumn[] = [
  { key: "value", label: "完成值", text: ({ value }) => (typeof value === "string" ? value : "") },
  { key: "expected", label: "全年预计", text: (row) => row.expected },
  { key: "likelihood", label: "可能性", text: (row) => LIKELIHOOD[row.likelihood] },
  { key: "score", label: "得分", text: (row) => row.score },
  { key: "reason", label: "偏差原因", text: (row) => row.reason },
  { key: "measure", label: "改进措施", text: (row) => row.measure },
];

/** Where a value stood in the file, and what is doubtful about it. */
function saidOf(provenance: readonly Provenance[]): (path: string) => Provenance | undefined {
  const places = new Map<string, Provenance>();
  for (const entry of provenance)
    if (!places.has(entry.path) || entry.confidence === "doubtful") places.set(entry.path, entry);
  return (path) => places.get(path);
}

function Cell({ column, text, said }: { column: string; text: string; said: Provenance | undefined }) {
  const doubtful = said?.confidence === "doubtful";
  const title = [said?.place.label, said?.remark].filter((part) => part !== undefined).join("，");
  return (
    <td data-column={column} data-doubtful={doubtful || undefined} title={title === "" ? undefined : title}>
      {text}
    </td>
  );
}

export function IndicatorReview({ provenance }: { provenance: readonly Provenance[] }) {
  const indicators = useProjectPart((project) => project.indicators);
  const actuals = useProjectPart((project) => project.actuals);
  if (indicators.length === 0) return null;
  const said = saidOf(provenance);
  const doubtful = doubtfulRows(provenance, "indicators");
  const remarks = [
    ...new Set([...doubtful.values()].flatMap((entry) => (entry.remark === undefined ? [] : [entry.remark]))),
  ];
  const columns = COLUMNS.filter(({ text }) => indicators.some((row) => text(row) !== ""));
  const results = RESULTS.filter(({ text }) => actuals.some((row) => text(row) !== ""));
  const resultOf = new Map(actuals.map((row) => [row.indicatorId, row]));
  return (
    <Section
      title={`${indicators.length} 条指标`}
      hint={`分值合计 ${totalPoints(indicators)}；建立项目后在“指标”页改`}
    >
      <div className={classes.tableFrame}>
        <table className={classes.indicators}>
          <thead>
            <tr>
              {[...columns, ...results].map((column) => (
                <th key={column.key} data-column={column.key} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map((row) => {
              const result = resultOf.get(row.id);
              return (
                <tr key={row.id}>
                  {columns.map(({ key, text }) => (
                    <Cell
                      key={key}
                      column={key}
                      text={text(row)}
                      said={said(`indicators/${row.id}/${key}`) ?? said(`indicators/${row.id}`)}
                    />
                  ))}
                  {results.map(({ key, text }) => (
                    <Cell
                      key={key}
                      column={key}
                      text={result === undefined ? "" : text(result)}
                      said={result === undefined ? undefined : said(`actuals/${result.id}/${key}`)}
                    />
                  ))}
                </tr>
              );
            })}
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
