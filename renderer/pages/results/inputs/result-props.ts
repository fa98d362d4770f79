import type { ActualValue, ScoringInput } from "../../../../shared/scoring/index.ts";

/** What every input of a result is given. */
export interface ResultInputProps {
  input: ScoringInput;
  value: ActualValue;
  onChange: (value: ActualValue) => void;
  onLeave?: () => void;
  path?: string | undefined;
  /** No label of its own: the column says it. */
  bare?: boolean;
  /** The year of dates that name none. */
  year: number | null;
}
