/** What a laid-out document says of one project: the draft that a careful reader would make of it. */
import type { ExpectedDraft, Values } from "../../readers/field-figures.ts";

export class Said {
  readonly fields: Values = {};
  readonly fundingLines: Values[] = [];
  readonly budgets: Values[] = [];
  readonly indicators: Values[] = [];
  readonly actuals: Values[] = [];

  expected(): ExpectedDraft {
    const { fields, fundingLines, budgets, indicators, actuals } = this;
    return { fields, fundingLines, budgets, indicators, actuals };
  }
}

/** The document as a whole: what each project says, and what is of no project and must be left over. */
export interface Account {
  projects: Said[];
  loose: string[];
}

/** What the record says by words of its own: choices, and signs that the document may write in words. */
export const CHOSEN =
  /\/(?:kind|sourceClass|period|attribute|horizon|likelihood|comparison|causes\/\d+)$|^nature$/u;
