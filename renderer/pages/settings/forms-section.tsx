/** The forms: which variant the district takes, how the office's papers look, and empty ones to fill in by hand. */
import { NativeSelect } from "@mantine/core";
import { useCallback } from "react";

import type { DocumentFormat } from "../../../shared/api/index.ts";
import { FORM_IDS, FORM_TITLE, type FormId } from "../../../shared/forms/document.ts";
import {
  BODY_FONTS,
  MONEY_UNIT_LABEL,
  MONITORING_FORMS,
  TARGET_FORMS,
  type FormChoices,
  type MonitoringForm,
  type MoneyUnit,
} from "../../../shared/project/index.ts";
import { ledger, useAction, useSettings } from "../../client/index.ts";
import { fileOf, FormatTable } from "../../components/files/index.ts";
import { FieldFrame, FieldGrid, SaveState, Section } from "../../components/index.ts";
import { answer, reportError } from "../../shell/messages.ts";
import { useSetting } from "./use-setting.ts";

const TARGET_LABEL: Readonly<Record<FormChoices["targetForm"], string>> = {
  goalTable: "云南一体化“项目绩效目标表”（十列）",
  declaration2015: "财预〔2015〕88号“项目支出绩效目标申报表”",
  countyDeclaration: "县级申报表（资金分来源、实施进度计划）",
};
const EVALUATION_LABEL: Readonly<Record<FormChoices["selfEvaluation"], string>> = {
  yunnan: "云南公开14表（性质、指标值、单位分列）",
  mof: "财预〔2020〕10号（指标值一列）",
};
const MONITORING_LABEL: Readonly<Record<MonitoringForm, string>> = {
  monitoring: "财预〔2019〕136号（五类偏差原因）",
  monitoringHuangshi: "黄石2019（原因和举措写在表下）",
};
const PITCHES = [28, 28.8, 29, 29.75] as const;

/** Forms that print amounts. */
const WITH_MONEY: readonly FormId[] = [
  "projectText",
  "declaration2015",
  "countyDeclaration",
  "selfEvaluation",
  ...FORM_IDS.filter((form) => form.startsWith("monitoring")),
];
/** Forms that make sense without a project. */
const EMPTY_FORMS = FORM_IDS.filter((form) => !["checkList", "remarkAnswers", "revisionNote"].includes(form));

function Choice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChange(value: Value): void;
}) {
  return (
    <FieldFrame label={label}>
      {(ids) => (
        <NativeSelect
          {...ids}
          value={value}
          data={[...options]}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
        />
      )}
    </FieldFrame>
  );
}

function EmptyForms() {
  const { busy, running, run } = useAction<string>(reportError);
  const write = (form: FormId, format: DocumentFormat) =>
    void run(
      async () => {
        const written = await ledger().documents.exportEmpty({ form, format });
        if (written !== null) answer(`已写好：${written.files[0]!.name}`);
      },
      fileOf(form, format),
    );
  return (
    <FormatTable
      label="空白表格"
      action="空白"
      forms={EMPTY_FORMS}
      running={running}
      disabled={busy}
      onChoose={write}
    />
  );
}

type UnitChoice = "" | MoneyUnit;

export function FormsSection() {
  const { district } = useSettings();
  const save = useCallback(async (forms: FormChoices) => {
    // The rules in the section above save themselves too: only the forms' part is this one's.
    const now = await ledger().settings.get({});
    return ledger().settings.setDistrict({ ...now.district, forms });
  }, []);
  const draft = useSetting(district.forms, save);
  const forms = draft.value;
  const change = (part: Partial<FormChoices>) => draft.set({ ...forms, ...part });
  const setUnit = (form: FormId, unit: UnitChoice) => {
    const { [form]: _old, ...others } = forms.moneyUnits;
    change({ moneyUnits: unit === "" ? others : { ...others, [form]: unit } });
  };
  return (
    <>
      <Section
        title="表格样式"
        hint="预览、单个文件、项目包和批量导出都按这里"
        actions={<SaveState status={draft.status} />}
      >
        <FieldGrid>
          <Choice
            label="绩效目标用哪张表"
            value={forms.targetForm}
            options={TARGET_FORMS.map((value) => ({ value, label: TARGET_LABEL[value] }))}
            onChange={(targetForm) => change({ targetForm })}
          />
          <Choice
            label="自评用哪张表"
            value={forms.selfEvaluation}
            options={(["yunnan", "mof"] as const).map((value) => ({ value, label: EVALUATION_LABEL[value] }))}
            onChange={(selfEvaluation) => change({ selfEvaluation })}
          />
          <Choice
            label="运行监控用哪张表"
            value={forms.monitoring}
            options={MONITORING_FORMS.map((value) => ({ value, label: MONITORING_LABEL[value] }))}
            onChange={(monitoring) => change({ monitoring })}
          />
          <Choice
            label="正文行距"
            value={String(forms.linePitch)}
            options={PITCHES.map((pitch) => ({ value: String(pitch), label: `固定值 ${pitch} 磅` }))}
            onChange={(text) => {
              const linePitch = PITCHES.find((pitch) => String(pitch) === text);
              if (linePitch !== undefined) change({ linePitch });
            }}
          />
          <Choice
            label="仿宋字体的名称"
            value={forms.bodyFont}
            options={BODY_FONTS.map((value) => ({ value, label: value }))}
            onChange={(bodyFont) => change({ bodyFont })}
          />
          {WITH_MONEY.map((form) => (
            <Choice<UnitChoice>
              key={form}
              label={`${FORM_TITLE[form]}的金额`}
              value={forms.moneyUnits[form] ?? ""}
              options={[
                { value: "", label: `同上面的设置（${MONEY_UNIT_LABEL[district.formMoneyUnit]}）` },
                { value: "wan", label: "万元" },
                { value: "yuan", label: "元" },
              ]}
              onChange={(unit) => setUnit(form, unit)}
            />
          ))}
        </FieldGrid>
      </Section>
      <Section title="空白表格" hint="打印出来手填，或发给别的科室填">
        <EmptyForms />
      </Section>
    </>
  );
}
