/** The fields of 本单位 and the name of the person, each saving itself. */
import { useCallback } from "react";

import { fieldAt, type Organization } from "../../../shared/project/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { SaveState, TextLine } from "../../components/index.ts";
import { useSetting } from "./use-setting.ts";

type Key = Exclude<keyof Organization, "department">;

export function UserName() {
  const { preferences } = useSettings();
  const save = useCallback((userName: string) => ledger().settings.setPreferences({ userName }), []);
  const name = useSetting(preferences.userName, save, true);
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

/** The properties of the office's fields, and how the last of them was saved. */
export function useOfficeFields() {
  const { office } = useSettings();
  const save = useCallback((next: Organization) => ledger().settings.setOffice(next), []);
  const draft = useSetting(office, save, true);
  const unit = draft.value;
  const field = (key: Key) => ({
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
  return { field, department, status: draft.status };
}
