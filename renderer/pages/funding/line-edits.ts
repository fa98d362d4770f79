/** 单价 × 数量 × 次数 = 金额, kept so while the amount was not written by hand. */
import { multiplyMoney, type Edit, type Fen, type FundingLine } from "../../../shared/project/index.ts";

type Factors = Pick<FundingLine, "unitPrice" | "quantity" | "times">;

export const productOf = (line: Factors): Fen | null =>
  multiplyMoney(line.unitPrice, line.quantity, line.times);

/** Sets one factor, and the amount with it where the amount was empty or the product of the factors before. */
export function factorEdits(line: FundingLine, change: Partial<Factors>): Edit[] {
  const edits: Edit[] = Object.entries(change).map(([key, value]) => ({
    kind: "set",
    path: `fundingLines/${line.id}/${key}`,
    value,
  }));
  const before = productOf(line);
  const after = productOf({ ...line, ...change });
  const follows = line.amount === null || line.amount === before;
  if (follows && after !== null && after !== line.amount) {
    edits.push({ kind: "set", path: `fundingLines/${line.id}/amount`, value: after });
  }
  return edits;
}
