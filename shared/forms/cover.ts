/** The cover of the 项目文本: the unit's name above, year + project name + 项目 below. */
import type { Project } from "../project/index.ts";
import { balancedLines } from "./balanced-lines.ts";
import type { FormSection } from "./document.ts";
import { titleLineWidth, portraitSection, type LinePitch } from "./pages.ts";
import { paragraph } from "./pieces.ts";
import { printableText } from "./plain-text.ts";

/** 2022年宣传…活动经费项目; a year or a 项目 that she typed into the name herself is not doubled. Blanks where nothing is known. */
export function coverTitle(project: Pick<Project, "year" | "name">): string {
  const name = printableText(project.name).replaceAll("\n", "").trim();
  const year = project.year === null ? "　　　　" : String(project.year);
  if (name === "") return `${year}年　　　　　　项目`;
  const saysYear =
    name.includes(`${year}年`) || /^(19|20|21)\d{2}\s*[-—~～至]?\s*((19|20|21)\d{2})?\s*年/.test(name);
  const dated = saysYear ? name : `${year}年${name}`;
  return dated.endsWith("项目") ? dated : `${dated}项目`;
}

/** The unit and the title stand a third down the page; the rest of it stays empty. */
export function coverSection(project: Project, linePitch: LinePitch): FormSection {
  const unitName = printableText(project.unit.name).replaceAll("\n", "").trim();
  return portraitSection({
    name: "封面",
    linePitch,
    pageNumbers: false,
    blocks: [
      paragraph("coverText", balancedLines(unitName, titleLineWidth("coverText")), {
        path: "unit/name",
        derived: true,
        spaceBefore: 40,
      }),
      paragraph("coverTitle", balancedLines(coverTitle(project), titleLineWidth("coverTitle")), {
        path: "name",
        derived: true,
        level: 1,
        spaceBefore: 24,
      }),
    ],
  });
}
