/** All inputs that a rule asks for, over one result. */
import type { ActualValue, ScoringInput } from "../../../../shared/scoring/index.ts";
import { ResultInput } from "./result-input.tsx";
import classes from "./result.module.css";
import { inputValue, withInputValue } from "./value-shape.ts";

export function ResultInputs({
  inputs,
  value,
  onChange,
  onLeave,
  path,
  year,
}: {
  inputs: readonly ScoringInput[];
  value: ActualValue;
  onChange: (value: ActualValue) => void;
  onLeave?: () => void;
  path?: string;
  year: number | null;
}) {
  return (
    <div className={classes.inputs}>
      {inputs.map((input, index) => (
        <ResultInput
          key={input.id}
          input={input}
          bare={inputs.length === 1}
          value={inputValue(value, inputs, input.id)}
          year={year}
          path={index === 0 ? path : undefined}
          onChange={(next) => onChange(withInputValue(value, inputs, input.id, next))}
          {...(onLeave === undefined ? {} : { onLeave })}
        />
      ))}
    </div>
  );
}
