/** One indicator in July: what was done, what is expected, whether the target will be reached, and why not. */
import { Button, Checkbox, SegmentedControl } from "@mantine/core";
import { memo, useMemo, useState } from "react";

import { missingExplanations, type Light } from "../../../shared/monitoring/index.ts";
import {
  LIKELIHOOD_LABEL,
  type Actual,
  type DistrictSettings,
  type Indicator,
} from "../../../shared/project/index.ts";
import type { ActualValue } from "../../../shared/scoring/index.ts";
import { LightMark, TextLine } from "../../components/index.ts";
import { useWorkingCopy } from "../../working-copy/index.ts";
import { ResultInputs } from "../results/inputs/result-inputs.tsx";
import { ResultRow } from "../results/result-row.tsx";
import { useEntry, type Enter } from "../results/use-entry.ts";
import { CausedExplanation } from "./explanation.tsx";
import classes from "./monitoring.module.css";
import { inputsOf } from "./result-inputs-of.ts";

const LIKELIHOODS = (["certain", "possible", "impossible"] as const).map((value) => ({
  value,
  label: LIKELIHOOD_LABEL[value],
}));

function Likelihood({ actual, enter }: { actual: Actual | undefined; enter: Enter }) {
  return (
    <div
      className={classes.likelihood}
      data-path={actual === undefined ? undefined : `actuals/${actual.id}/likelihood`}
    >
      <SegmentedControl
        size="xs"
        aria-label="完成目标可能性"
        data={LIKELIHOODS}
        value={actual?.likelihood ?? ""}
        onChange={(value) => enter("likelihood", value, false)}
      />
    </div>
  );
}

export const IndicatorRow = memo(function IndicatorRow({
  indicator,
  actual,
  light,
  year,
  district,
}: {
  indicator: Indicator;
  actual: Actual | undefined;
  light: Light;
  year: number | null;
  district: DistrictSettings;
}) {
  const enter = useEntry(indicator, "monitoring");
  const copy = useWorkingCopy();
  const [opened, setOpened] = useState(false);
  const inputs = useMemo(() => inputsOf(indicator, year, district), [indicator, year, district]);
  const missing = missingExplanations(actual);
  const required = actual?.likelihood === "possible" || actual?.likelihood === "impossible";
  const said =
    actual !== undefined && (actual.causes.length > 0 || actual.reason !== "" || actual.measure !== "");
  const notApplicable = actual?.notApplicable === true;
  return (
    <ResultRow
      indicator={indicator}
      actual={actual}
      period="monitoring"
      marks={{ "data-light": light.colour ?? "none" }}
      target={(written) => `全年 ${written}`}
      about={
        <Checkbox
          size="xs"
          className={classes.notApplicable ?? ""}
          label="本年不适用"
          checked={notApplicable}
          onChange={(event) => enter("notApplicable", event.currentTarget.checked, false)}
        />
      }
      entry={
        !notApplicable && (
          <>
            <ResultInputs
              inputs={inputs}
              value={(actual?.value ?? null) as ActualValue}
              year={year}
              {...(actual === undefined ? {} : { path: `actuals/${actual.id}/value` })}
              onChange={(next) => enter("value", next as Actual["value"])}
              onLeave={() => void copy.flush()}
            />
            <p className={classes.light}>
              <LightMark colour={light.colour} bare /> <span>{light.says}</span>
            </p>
          </>
        )
      }
      outcome={
        !notApplicable && (
          <>
            <TextLine
              label="全年预计完成情况"
              hiddenLabel
              size="xs"
              placeholder="全年预计完成"
              path={actual === undefined ? undefined : `actuals/${actual.id}/expected`}
              value={actual?.expected ?? ""}
              suffix={indicator.unit === "" ? undefined : indicator.unit}
              onChange={(text) => enter("expected", text)}
              onLeave={() => void copy.flush()}
            />
            <Likelihood actual={actual} enter={enter} />
            {!required && !said && !opened && (
              <Button
                className={classes.explain ?? ""}
                size="compact-xs"
                variant="subtle"
                onClick={() => setOpened(true)}
              >
                写偏差原因
              </Button>
            )}
          </>
        )
      }
      explanation={
        !notApplicable &&
        (required || said || opened) && (
          <CausedExplanation
            actual={actual}
            missing={missing}
            required={required}
            takesCursor={opened}
            enter={enter}
          />
        )
      }
    />
  );
});
