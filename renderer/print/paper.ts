/** How the roles of a form's texts look on the screen and in the PDF. */
import type { CSSProperties } from "react";

import { CELL_PADDING, lineHeightOf, TYPOGRAPHY, type FontRole } from "../../shared/forms/index.ts";

/** Points: the rules of a table. */
export const RULE_HEIGHT = 0.5;
/** Points between a running title and what follows it. */
export const RUNNING_TITLE_GAP = 4;

/** Size and pitch as numbers of the role; the family comes from the class `style-…` (paper.css). */
export function roleStyle(role: FontRole, linePitch: number): CSSProperties {
  const { size, letterSpacing } = TYPOGRAPHY[role];
  return {
    fontSize: `${size}pt`,
    lineHeight: `${lineHeightOf(role, linePitch)}pt`,
    letterSpacing: `${letterSpacing}pt`,
  };
}

export const roleClass = (role: FontRole): string => `style-${TYPOGRAPHY[role].style}`;

/** Two characters, as wide as the role's characters stand. */
export function indentOf(role: FontRole): string {
  const { size, letterSpacing } = TYPOGRAPHY[role];
  return `${2 * (size + letterSpacing)}pt`;
}

export const CELL_STYLE: CSSProperties = {
  padding: `${CELL_PADDING.vertical}mm ${CELL_PADDING.horizontal}mm`,
};
