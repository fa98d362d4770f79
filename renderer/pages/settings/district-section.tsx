/** The district's rules: a preset to start from, and every number of it. */
import { SegmentedControl } from "@mantine/core";
import { useCallback } from "react";

import { MONEY_UNIT_LABEL, type DistrictSettings } from "../../../shared/project/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { FieldFrame, FieldGrid, SaveState, Section, Wide } from "../../components/index.ts";
import { NumberSetting } from "./number-setting.tsx";
import { OWN, PresetChoice } from "./preset-choice.tsx";
import classes from "./settings.module.css";
import { useSetting } from "./use-setting.ts";
import { WeightsTable } from "./weights-table.tsx";

export function DistrictSection() {
  const stored = useSettings().district;
  const save = useCallback((next: DistrictSettings) => ledger().settings.setDistrict(next), []);
  const draft = useSetting(stored, save);
  const district = draft.value;
  const change = (part: Partial<DistrictSettings>) => draft.set({ ...district, ...part, preset: OWN });
  const { gradeBounds, monitoring, overAchievement } = district;
  return (
    <Section
      title="本地评分规则"
      hint="按财政局的要求改；只影响提示和计算，不改动已写的内容"
      actions={<SaveState status={draft.status} />}
    >
      <PresetChoice district={district} onChoose={draft.set} />
      <FieldGrid columns={4}>
        <NumberSetting
          label="指标分值合计"
          value={district.indicatorTotal}
          onChange={(indicatorTotal) => change({ indicatorTotal })}
          suffix="分"
        />
        <NumberSetting
          label="预算执行率分值"
          value={district.executionPoints}
          onChange={(executionPoints) => change({ executionPoints })}
          suffix="分"
        />
        <FieldFrame label="表格里金额的单位" group>
          {() => (
            <SegmentedControl
              aria-label="表格里金额的单位"
              data={(["wan", "yuan"] as const).map((unit) => ({
                value: unit,
                label: MONEY_UNIT_LABEL[unit],
              }))}
              value={district.formMoneyUnit}
              onChange={(value) => change({ formMoneyUnit: value })}
            />
          )}
        </FieldFrame>
        <Wide>
          <WeightsTable
            weights={district.weights}
            total={district.indicatorTotal}
            onChange={(weights) => change({ weights })}
          />
        </Wide>
        <NumberSetting
          label="优：不低于"
          value={gradeBounds.excellent}
          onChange={(excellent) => change({ gradeBounds: { ...gradeBounds, excellent } })}
          suffix="分"
        />
        <NumberSetting
          label="良：不低于"
          value={gradeBounds.good}
          onChange={(good) => change({ gradeBounds: { ...gradeBounds, good } })}
          suffix="分"
        />
        <NumberSetting
          label="中：不低于"
          value={gradeBounds.medium}
          onChange={(medium) => change({ gradeBounds: { ...gradeBounds, medium } })}
          suffix="分"
        />
        <p className={classes.aside}>低于“中”的为差</p>
        <Wide>
          <FieldFrame label="反向指标（≤、<）超出时怎样计分" group>
            {() => (
              <SegmentedControl
                aria-label="反向指标超出时怎样计分"
                data={[
                  { value: "A", label: "目标 ÷ 实际 × 分值" },
                  { value: "B", label: "（1 −（实际 − 目标）÷ 目标）× 分值" },
                ]}
                value={district.reverseFormula}
                onChange={(value) => change({ reverseFormula: value })}
              />
            )}
          </FieldFrame>
        </Wide>
        <NumberSetting
          label="完成值达到目标的几倍算偏离"
          value={overAchievement.threshold}
          onChange={(threshold) => change({ overAchievement: { ...overAchievement, threshold } })}
          suffix="倍"
        />
        <FieldFrame label="偏离时" group>
          {() => (
            <SegmentedControl
              aria-label="偏离时"
              data={[
                { value: "none", label: "不管" },
                { value: "ask", label: "写原因" },
                { value: "deduct", label: "扣分" },
              ]}
              value={overAchievement.effect}
              onChange={(value) =>
                change({
                  overAchievement: { ...overAchievement, effect: value },
                })
              }
            />
          )}
        </FieldFrame>
        <NumberSetting
          label="偏离扣几分"
          value={overAchievement.deduction}
          onChange={(deduction) => change({ overAchievement: { ...overAchievement, deduction } })}
          suffix="分"
        />
        <NumberSetting
          label="运行监控截止月"
          value={String(monitoring.month)}
          accept={(text) => /^([1-9]|1[0-2])$/u.test(text)}
          onChange={(month) => change({ monitoring: { ...monitoring, month: Number(month) } })}
          suffix="月"
        />
        <NumberSetting
          label="红灯：进度低于"
          value={monitoring.red}
          onChange={(red) => change({ monitoring: { ...monitoring, red } })}
          suffix="倍"
        />
        <NumberSetting
          label="黄灯：进度低于"
          value={monitoring.yellow}
          onChange={(yellow) => change({ monitoring: { ...monitoring, yellow } })}
          suffix="倍"
        />
        <NumberSetting
          label="蓝灯：进度不低于"
          value={monitoring.blue}
          onChange={(blue) => change({ monitoring: { ...monitoring, blue } })}
          suffix="倍"
        />
        <div className={classes.blueAgainst}>
          <FieldFrame label="蓝灯和谁比" group>
            {() => (
              <SegmentedControl
                aria-label="蓝灯和谁比"
                data={[
                  { value: "pace", label: "按月份应完成的" },
                  { value: "year", label: "全年指标值" },
                ]}
                value={monitoring.blueAgainst}
                onChange={(blueAgainst) => change({ monitoring: { ...monitoring, blueAgainst } })}
              />
            )}
          </FieldFrame>
        </div>
        <FieldFrame label="比率（%、‰）指标的进度" group>
          {() => (
            <SegmentedControl
              aria-label="比率指标的进度"
              data={[
                { value: "whole", label: "不按月折算" },
                { value: "pace", label: "按月折算" },
              ]}
              value={monitoring.rates}
              onChange={(rates) => change({ monitoring: { ...monitoring, rates } })}
            />
          )}
        </FieldFrame>
      </FieldGrid>
    </Section>
  );
}
