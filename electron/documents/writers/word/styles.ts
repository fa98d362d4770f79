/** One named style for each font role, so that she can change all headings of a document at one place. */
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";

import {
  lineHeightOf,
  officeFontName,
  PAGE_NUMBER,
  TYPOGRAPHY,
  type Alignment,
  type FontRole,
  type Typography,
} from "../../../../shared/forms/index.ts";
import { twipsOfPoints } from "./units.ts";

const STYLE_NAME: Readonly<Record<FontRole, string>> = {
  coverTitle: "封面题名",
  coverText: "封面单位",
  title: "表题",
  heading1: "一级标题",
  heading2: "二级标题",
  body: "正文段落",
  cell: "表格文字",
  cellHeading: "表格栏目",
  note: "表注",
};

export type WordAlignment = (typeof AlignmentType)[keyof typeof AlignmentType];

export const WORD_ALIGNMENT: Readonly<Record<Alignment, WordAlignment>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  // Chinese text is set flush on both sides with its last line at the left; Word calls this "both".
  justify: AlignmentType.BOTH,
};

/** How most texts of a role stand. */
export const STYLE_ALIGNMENT: Readonly<Record<FontRole, Alignment>> = {
  coverTitle: "center",
  coverText: "center",
  title: "center",
  heading1: "left",
  heading2: "left",
  body: "justify",
  cell: "center",
  cellHeading: "center",
  note: "left",
};

export const styleId = (role: FontRole): string => `Form${role[0]!.toUpperCase()}${role.slice(1)}`;
export const PAGE_NUMBER_STYLE = "FormPageNumber";

/** The same family for Chinese and for Latin text; the Chinese name is the one that Word and WPS both find. */
function font(family: string) {
  return { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: "eastAsia" };
}

interface StyleOptions {
  id: string;
  name: string;
  typography: Typography;
  /** Points. */
  lineHeight: number;
  align: Alignment;
  bodyFont: string;
}

function style({ id, name, typography, lineHeight, align, bodyFont }: StyleOptions): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run: {
      font: font(officeFontName(typography.style, bodyFont)),
      size: typography.size * 2,
      characterSpacing: twipsOfPoints(typography.letterSpacing),
    },
    paragraph: {
      alignment: WORD_ALIGNMENT[align],
      spacing: { before: 0, after: 0, line: twipsOfPoints(lineHeight), lineRule: LineRuleType.EXACT },
    },
  };
}

/** @param linePitch of the body, in points. */
export function wordStyles(linePitch: number, bodyFont: string): IStylesOptions {
  const roles = Object.keys(TYPOGRAPHY) as FontRole[];
  const roleStyle = (role: FontRole): IParagraphStyleOptions =>
    style({
      id: styleId(role),
      name: STYLE_NAME[role],
      typography: TYPOGRAPHY[role],
      lineHeight: lineHeightOf(role, linePitch),
      align: STYLE_ALIGNMENT[role],
      bodyFont,
    });
  const pageNumber = style({
    id: PAGE_NUMBER_STYLE,
    name: "页码",
    typography: PAGE_NUMBER,
    lineHeight: PAGE_NUMBER.lineHeight!,
    align: "left",
    bodyFont,
  });
  // Latin text declared as Chinese would let a line end inside a number.
  const language = { value: "en-US", eastAsia: "zh-CN" };
  return {
    default: {
      document: {
        run: { font: font(bodyFont), size: TYPOGRAPHY.body.size * 2, language },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: [...roles.map(roleStyle), pageNumber],
  };
}
