/** Whether a text says why the money went more slowly than planned. */

const OF_MONEY = /执行|支付|支出|进度|资金|经费|款|预算/u;
const BECAUSE =
  /因(?!地制宜)|由于|影响|主要(?:是|由)|系(?!统|列|数)|结余|结转|节约|节省|招标|中标|尾款|质保|保证金|未(?:到|达|支付|拨|结|完|能)|尚未|推迟|滞后|延(?:期|迟|后)|跨年|待|调[整减剂]|压[减缩]|据实|核减|缓慢|按合同|按进度|集中|下半年|四季度|(?:验收|审计|决算)后/u;

/** A sentence that speaks of money and gives a cause: 执行率 96% alone is no explanation of itself. */
export function explainsMoney(texts: readonly string[]): boolean {
  return texts
    .flatMap((text) => text.split(/[。；;\n]/u))
    .some((sentence) => OF_MONEY.test(sentence) && BECAUSE.test(sentence));
}
