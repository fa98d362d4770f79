/** Which rules to start from: a preset with its source. */
import { NativeSelect } from "@mantine/core";

import { DISTRICT_PRESETS, type DistrictSettings } from "../../../shared/project/index.ts";
import { FieldFrame } from "../../components/index.ts";

/** The preset's name of rules that were changed by hand. */
export const OWN = "own";

export function PresetChoice({
  district,
  onChoose,
}: {
  district: DistrictSettings;
  onChoose(next: DistrictSettings): void;
}) {
  const preset = DISTRICT_PRESETS.find((entry) => entry.id === district.preset);
  const source = preset === undefined ? "在某个预设上改过的本地规则" : `出处：${preset.source}`;
  return (
    <FieldFrame label="从哪套规则开始" description={source}>
      {(ids) => (
        <NativeSelect
          {...ids}
          value={preset === undefined ? OWN : preset.id}
          data={[
            ...DISTRICT_PRESETS.map((entry) => ({ value: entry.id, label: entry.label })),
            ...(preset === undefined ? [{ value: OWN, label: "本地规则（已改过）" }] : []),
          ]}
          onChange={(event) => {
            const chosen = DISTRICT_PRESETS.find((entry) => entry.id === event.currentTarget.value);
            if (chosen === undefined) return;
            // The office's own words for the 体检, its ceilings, its months and the look of its papers are no part of a preset.
            const { checks, fundingCeilings, calendar } = district;
            const { targetForm, selfEvaluation } = chosen.settings.forms;
            const forms = { ...district.forms, targetForm, selfEvaluation };
            onChoose({ ...chosen.settings, checks, fundingCeilings, calendar, forms });
          }}
        />
      )}
    </FieldFrame>
  );
}
