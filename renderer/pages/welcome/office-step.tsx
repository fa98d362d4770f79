/** The few facts that every project begins with, and whose rules it is scored by. */
import { useCallback } from "react";

import type { DistrictSettings } from "../../../shared/project/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { CreditCodeLine, FieldGrid, SaveState, TextLine } from "../../components/index.ts";
import { UserName, useOfficeFields } from "../settings/office-fields.tsx";
import { PresetChoice } from "../settings/preset-choice.tsx";
import { useSetting } from "../settings/use-setting.ts";

export function OfficeStep() {
  const { district } = useSettings();
  const save = useCallback((next: DistrictSettings) => ledger().settings.setDistrict(next), []);
  const rules = useSetting(district, save);
  const { field, status } = useOfficeFields();
  return (
    <FieldGrid>
      <TextLine {...field("name")} marks={<SaveState status={status} />} />
      <CreditCodeLine {...field("creditCode")} />
      <UserName />
      <PresetChoice district={rules.value} onChoose={rules.set} />
    </FieldGrid>
  );
}
