/** 项目文本: cover, eight sections, and the goal table on landscape pages (DOMAIN §2.1 a). */
import type { Project } from "../project/index.ts";
import { coverSection } from "./cover.ts";
import type { FormBlock, FormDocument } from "./document.ts";
import { fundingBlocks } from "./funding-tables.ts";
import { goalTableSection } from "./goal-table.ts";
import { formDocument, type FormOptions } from "./options.ts";
import { portraitSection } from "./pages.ts";
import { bodyParagraphs, heading, labelledParagraphs } from "./pieces.ts";

/** Lines to write on by hand where a section is still empty. */
const BLANK_LINES = 3;

/** The labels are those of the official text; 组织机构代码 holds the 统一社会信用代码 since 2015. */
function unitBlocks(project: Project): FormBlock[] {
  const { unit } = project;
  return [
    ...labelledParagraphs("单位名称：", unit.name, "unit/name"),
    ...labelledParagraphs("组织机构代码：", unit.creditCode, "unit/creditCode"),
    ...labelledParagraphs("地址：", unit.address, "unit/address"),
    ...labelledParagraphs("联系电话：", unit.phone, "unit/phone"),
    ...labelledParagraphs("法人代表：", unit.representative, "unit/representative"),
    ...labelledParagraphs("经费来源：", project.fundingSource, "fundingSource"),
    ...labelledParagraphs("单位概况：", unit.profile, "unit/profile"),
  ];
}

function textBlocks(project: Project, options: FormOptions): FormBlock[] {
  const long = (
    field: "justification" | "overview" | "activities" | "fundingNote" | "plan" | "outcomes",
  ): FormBlock[] => bodyParagraphs(project[field], field, BLANK_LINES);
  return [
    heading("一、项目名称"),
    ...bodyParagraphs(project.name, "name", 1),
    heading("二、立项依据"),
    ...long("justification"),
    heading("三、项目实施单位"),
    ...unitBlocks(project),
    heading("四、项目基本概况"),
    ...long("overview"),
    heading("五、项目实施内容"),
    ...long("activities"),
    heading("六、资金安排情况"),
    ...long("fundingNote"),
    ...fundingBlocks(project, options.moneyUnit),
    heading("七、项目实施计划"),
    ...long("plan"),
    heading("八、项目实施成效"),
    ...long("outcomes"),
  ];
}

export function projectTextForm(project: Project, options: FormOptions): FormDocument {
  const { linePitch } = options;
  return formDocument("projectText", project, options, [
    coverSection(project, linePitch),
    portraitSection({
      name: "项目文本",
      linePitch,
      firstPageNumber: 1,
      blocks: textBlocks(project, options),
    }),
    goalTableSection(project, linePitch),
  ]);
}
