/** One named style for each font role, so that she can change all headings of a document at one place. */
import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from "docx";

import {
  lineHeightOf,
  officeFontName,
  PAGE_NUMBER,
  TYPOGRAPHY,
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

export const styleId = (role: FontRole): string => `Form${role[0]!.toUpperCase()}${role.slice(1)}`;
export const PAGE_NUMBER_STYLE = "FormPageNumber";

/** The same family for Chinese and for Latin text; the Chinese name is the one that Word and WPS both find. */
function font(family: string) {
  return { ascii: family, hAnsi: family, eastAsia: family, cs: family, hint: "eastAsia" };
}

function style(
  id: string,
  name: string,
  typography: Typography,
  linePitch: number,
  bodyFont: string,
): IParagraphStyleOptions {
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
      spacing: {
        before: 0,
        after: 0,
        line: twipsOfPoints(typography.lineHeight ?? linePitch),
        lineRule: LineRuleType.EXACT,
      },
    },
  };
}

/** @param linePitch of the body, in points. */
export function wordStyles(linePitch: number, bodyFont: string): IStylesOptions {
  const roles = Object.keys(TYPOGRAPHY) as FontRole[];
  return {
    default: {
      document: {
        run: {
          font: font(bodyFont),
          size: TYPOGRAPHY.body.size * 2, // Latin text declared as Chinese would let a line end inside a number.
          language: { value: "en-US", eastAsia: "zh-CN" },
        },
        paragraph: { spacing: { before: 0, after: 0 } },
      },
    },
    paragraphStyles: [
      ...roles.map((role) =>
        style(
          styleId(role),
          STYLE_NAME[role],
          { ...TYPOGRAPHY[role], lineHeight: lineHeightOf(role, linePitch) },
          linePitch,
          bodyFont,
        ),
      ),
      {
        ...style(PAGE_NUMBER_STYLE, "页码", PAGE_NUMBER, linePitch, bodyFont),
        paragraph: {
          alignment: AlignmentType.LEFT,
          spacing: {
            before: 0,
            after: 0,
            line: twipsOfPoints(PAGE_NUMBER.lineHeight!),
            lineRule: LineRuleType.EXACT,
          },
        },
      },
    ],
  };
}
