/** 单位：万元 in a line, or behind a heading: the unit of the amounts that follow. */
import type { Reading } from "../reading.ts";
import type { SourcePlace } from "../source.ts";
import { moneyUnitIn } from "../words/written-unit.ts";

const MONEY_UNIT_IN_LINE =
  /(^|[\s\u3000])(?:金额|货币)?单位[:：∶]\s*(?:人民币)?(亿元|万元|千元|元)(?=$|[\s\u3000])/u;
/** 资金执行情况（单位：元）: a heading that names the unit of the table below it. */
const MONEY_UNIT_OF_HEADING = /[(（](?:金额)?(?:单位[:：])?(亿元|万元|千元|元)[)）][:：]?$/u;

/** Notes the unit that a line names; the line without it. */
export function withoutMoneyUnit(reading: Reading, text: string, place: SourcePlace): string {
  const unit = MONEY_UNIT_IN_LINE.exec(text);
  const ofHeading = text.length <= 40 ? MONEY_UNIT_OF_HEADING.exec(text) : null;
  if (ofHeading !== null) reading.moneyUnit = moneyUnitIn([ofHeading[1]!]);
  if (unit === null) return text;
  reading.moneyUnit = moneyUnitIn([unit[2]!]);
  reading.use(place);
  return text.replace(MONEY_UNIT_IN_LINE, "$1").trim();
}
