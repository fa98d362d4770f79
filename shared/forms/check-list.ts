/** 体检清单: what the check found, for the colleague who mends it and for the file. */
import type { Finding, Severity } from "../checks/index.ts";
import { labelOfPath, type Project } from "../project/index.ts";
import type { FormDocument, FormRow } from "./document.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { portraitTableSection } from "./pages.ts";
import { cell, headingCell, numberCell, paragraph, row } from "./pieces.ts";
import { signatureLine } from "./signatures.ts";

const SEVERITY_LABEL: Readonly<Record<Severity, string>> = { error: "必改", warning: "建议改", hint: "提示" };
const SEVERITIES = ["error", "warning", "hint"] as const;
const ROW_HEIGHT = 9;
const WIDTH = 170;

/** One quotation per line under the message; a reason that she gave goes into 处理情况. */
function findingRow(finding: Finding, index: number, project: Project): FormRow {
  const path = finding.places[0]?.path;
  const place = path === undefined ? "" : labelOfPath(path, project);
  return row(
    [
      numberCell(String(index + 1)),
      cell(SEVERITY_LABEL[finding.severity]),
      cell(place, { align: "left", ...(path === undefined ? {} : { path, derived: true as const }) }),
      cell(finding.detail === undefined ? finding.message : `${finding.message}\n${finding.detail}`, {
        align: "left",
      }),
      finding.dismissed === undefined
        ? cell("")
        : cell(`不改，原因：${finding.dismissed.reason}`, { align: "left" }),
    ],
    { minHeight: ROW_HEIGHT },
  );
}

function summary(findings: readonly Finding[]): string {
  const open = findings.filter((finding) => finding.dismissed === undefined);
  const counts = SEVERITIES.map(
    (severity) =>
      `${SEVERITY_LABEL[severity]} ${open.filter((entry) => entry.severity === severity).length} 项`,
  );
  const dismissed = findings.length - open.length;
  return findings.length === 0
    ? "没有发现问题。"
    : `${counts.join("，")}${dismissed === 0 ? "" : `；说明原因不改 ${dismissed} 项`}。`;
}

/** The bureau must see by which rules the list was made where they are not the usual ones. */
function ruleNote(changes: readonly string[]): string {
  return `体检规则有 ${changes.length} 处与默认不同：${changes.join("；")}。`;
}

/** Findings by severity, in the given order inside each. */
export function checkListForm(
  project: Project,
  findings: readonly Finding[],
  options: FormOptions,
  ruleChanges: readonly string[],
): FormDocument {
  const ordered = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity),
  );
  const year = project.year === null ? "" : `${project.year}年 `;
  const headings = ["序号", "程度", "位置", "问题", "处理情况"].map((text) => headingCell(text));
  return formDocument("checkList", project, options, [
    portraitTableSection({
      name: "体检清单",
      linePitch: options.linePitch,
      runningTitle: "体检清单",
      blocks: [
        paragraph("title", "体检清单", { level: 1 }),
        paragraph("note", `项目名称：${year}${project.name.trim()}`.replaceAll("\n", ""), { spaceBefore: 3 }),
        paragraph("note", `单位：${project.unit.name.trim()}`.replaceAll("\n", "")),
        ...(ruleChanges.length === 0 ? [] : [paragraph("note", ruleNote(ruleChanges))]),
        paragraph("note", summary(findings), { keepWithNext: ordered.length > 0 }),
        ...(ordered.length === 0
          ? []
          : [
              {
                kind: "table" as const,
                name: "体检清单",
                columns: [11, 15, 34, 70, 40],
                headerRows: 1,
                rows: [
                  row(headings, { minHeight: ROW_HEIGHT }),
                  ...ordered.map((finding, index) => findingRow(finding, index, project)),
                ],
              },
            ]),
        signatureLine("签字", WIDTH, [
          { label: "填报人", value: project.preparedBy, path: "preparedBy" },
          { label: "审核人", value: "" },
          { label: "日期", value: "　　　　年　　月　　日" },
        ]),
      ],
    }),
  ]);
}
