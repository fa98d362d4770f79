/** 本单位: filled in once, copied into every new project. */
import { useCallback } from "react";

import { fieldAt, type Organization } from "../../../shared/project/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { FieldGrid, SaveState, Section, TextBlock, TextLine, Wide } from "../../components/index.ts";
import { useSetting } from "./use-setting.ts";

type Key = Exclude<keyof Organization, "department">;

function UserName() {
  const { preferences } = useSettings();
  const save = useCallback((userName: string) => ledger().settings.setPreferences({ userName }), []);
  const name = useSetting(preferences.userName, save);
  return (
    <TextLine
      label="您的姓名"
      description="记在修改历史里，也写进送出的清单"
      value={name.value}
      onChange={name.set}
      onLeave={name.flush}
      marks={<SaveState status={name.status} />}
    />
  );
}

export function OfficeSection() {
  const { office } = useSettings();
  const save = useCallback((next: Organization) => ledger().settings.setOffice(next), []);
  const draft = useSetting(office, save);
  const unit = draft.value;
  const common = (key: Key) => ({
    label: fieldAt(`unit/${key}`)?.label ?? key,
    path: `office/${key}`,
    value: unit[key],
    onChange: (text: string) => draft.set({ ...unit, [key]: text }),
    onLeave: draft.flush,
  });
  const department = (key: "name" | "code") => ({
    label: fieldAt(`unit/department/${key}`)?.label ?? key,
    path: `office/department/${key}`,
    value: unit.department[key],
    onChange: (text: string) => draft.set({ ...unit, department: { ...unit.department, [key]: text } }),
    onLeave: draft.flush,
  });
  return (
    <Section
      title="本单位"
      hint="新建的项目会自动填上；已有的项目不变"
      actions={<SaveState status={draft.status} />}
    >
      <FieldGrid>
        <UserName />
        <TextLine {...common("name")} />
        <TextLine {...common("creditCode")} />
        <TextLine {...common("representative")} />
        <TextLine {...common("phone")} />
        <TextLine {...common("address")} />
        <TextLine {...department("name")} />
        <TextLine {...department("code")} />
        <Wide>
          <TextBlock {...common("profile")} tall />
        </Wide>
      </FieldGrid>
    </Section>
  );
}
