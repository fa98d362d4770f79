/** Appearance and entry habits. */
import { SegmentedControl, Switch } from "@mantine/core";

import type { Preferences } from "../../../shared/api/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { FieldFrame, FieldGrid, Section } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";

const APPEARANCES: readonly { value: Preferences["appearance"]; label: string }[] = [
  { value: "system", label: "跟随系统" },
  { value: "light", label: "浅色" },
  { value: "dark", label: "深色" },
];
const UNITS: readonly { value: Preferences["moneyUnit"]; label: string }[] = [
  { value: "wan", label: "万元" },
  { value: "yuan", label: "元" },
];

function Choice<K extends "appearance" | "moneyUnit">({
  name,
  label,
  options,
}: {
  name: K;
  label: string;
  options: readonly { value: Preferences[K]; label: string }[];
}) {
  const { preferences } = useSettings();
  return (
    <FieldFrame label={label} group>
      {() => (
        <SegmentedControl
          aria-label={label}
          data={options.map((option) => ({ value: option.value, label: option.label }))}
          value={preferences[name]}
          onChange={(value) => {
            ledger()
              .settings.setPreferences({ [name]: value })
              .catch(reportError);
          }}
        />
      )}
    </FieldFrame>
  );
}

export function LookSection() {
  const { preferences } = useSettings();
  return (
    <Section title="界面">
      <FieldGrid>
        <Choice name="appearance" label="颜色" options={APPEARANCES} />
        <Choice name="moneyUnit" label="金额按什么单位填" options={UNITS} />
        <Switch
          label="窗口够宽时，在旁边显示打印预览（F4）"
          checked={preferences.preview}
          onChange={(event) => {
            ledger().settings.setPreferences({ preview: event.currentTarget.checked }).catch(reportError);
          }}
        />
      </FieldGrid>
    </Section>
  );
}
