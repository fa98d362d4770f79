/** What happened is only a name: a standard means the same of every event, or is refused. */
import { describe, expect, it } from "vitest";

import { readStandard, type ScoredIndicator } from "../../shared/scoring/index.ts";

const EVENTS =
  "投诉 舆情 违规行为 差错 漏报 瞒报 缺席 迟到 信息泄露 数据错误 超标排放 超范围支出 截留挪用 虚报冒领 资金闲置 无故缺席 质量问题 返工 越级上访 进京上访 火灾 人员伤亡 断电 停机 系统故障 网络中断 失泄密 被曝光 被约谈 被问责 负面报道 违反财经纪律 材料不完整 手续不全 台账缺失 档案缺页 数据不一致 无正当理由拒绝 擅自变更 重复发放 错发漏发 拖欠工资 偷工减料 弄虚作假 乱收费 慢作为 推诿扯皮".split(
    " ",
  );

const none = { comparison: "=", target: "0", unit: "起", points: "8" };
const many = { comparison: "≥", target: "50", unit: "场", points: "8" };
const TEMPLATES: readonly (readonly [(event: string) => string, ScoredIndicator])[] = [
  [(event) => `8分，每发生一起${event}扣2分，扣完为止`, none],
  [(event) => `未发生${event}得8分，发生一起${event}扣2分`, none],
  [(event) => `发生${event}的不得分`, none],
  [(event) => `出现${event}的每起扣1分，最多扣4分`, none],
  [(event) => `完成50场得8分，每少1场扣1分；发生${event}的，每次扣2分`, many],
  [(event) => `完成50场得8分，每少1场扣1分；出现${event}的，本项不得分`, many],
];

function meaning(text: string, indicator: ScoredIndicator): string | null {
  const reading = readStandard(text, indicator);
  if (!reading.ok) return null;
  const inputs = reading.rule.inputs.map(({ kind, whenEmpty }) => [kind, whenEmpty]);
  return JSON.stringify({ ...reading.rule, inputs });
}

describe.each(TEMPLATES.map(([say, indicator]) => ({ sentence: say("〈事件〉"), say, indicator })))(
  "$sentence",
  ({ say, indicator }) => {
    it("means the same of every event, and most are read", () => {
      const expected = meaning(say("安全事故"), indicator);
      expect(expected).not.toBeNull();
      const read = EVENTS.map((event) => meaning(say(event), indicator));
      expect(EVENTS.filter((_, index) => ![expected, null].includes(read[index]!))).toEqual([]);
      expect(read.filter((each) => each !== null).length).toBeGreaterThan(EVENTS.length * 0.75);
    });
  },
);
