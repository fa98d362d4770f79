/** Whether a number with a unit counts something, or is part of a name, a phrase or an ordinal. */

/** Set phrases of public language whose numbers count nothing. */
const SET_PHRASE =
  /^(?:两个(?:维护|确立|一百年|文明|责任|务必)|三个(?:区分|代表|务必|面向|责任)|四个(?:意识|自信|全面|服务|伟大|合格)|五个(?:一|必须)|七个有之|八项规定|一个(?:中心|都不|也不)|[一两三四五六七八九十](?:位一体|个一|级书记))/u;
/** 一 with these is a turn of phrase rather than a count. */
const IDLE_ONE =
  /^一(?:个|批|位|名|件|项|套|支|座|组|份|条|块|面|起|部|期|间|张|轮|场|方|家|处|本|头|口|根|天|日|月)/u;
const ONE_EVENT = /^一(?:次|场|期|轮|届)(?!性|步)/u;
const UNIT_CONTINUES: Readonly<Record<string, RegExp>> = {
  人: /^(?:才|民|均|口|员|事|物|群|力|工|文|居|大|社|身|类|家|生|数|格|心)/u,
  名: /^(?:称|单|额|片|词|校|师|家|胜|优|城|录|列|义|牌)/u,
  位: /^(?:置|于|一体)/u,
  家: /^(?:庭|长|园|政|具|乡|校|属|访|门)/u,
  所: /^(?:有|属|需|在|以|得|长|辖)/u,
  处: /^(?:理|置|级|室|长|罚|于|方)/u,
  项: /^目(?![，。；、\d])/u,
  条: /^(?:件|例|款)/u,
  支: /^(?:出|付|持|部|撑|农|教|援|行|委|书)/u,
  期: /^(?:间|限|末|初|刊|满|货|内|待|工程|建设|项目|改造)/u,
  届: /^[一二三四五六七八九十]?中|^(?:人大|政协|党代会|人民代表)/u,
  次: /^(?:性|月|年|日|要|生|品|验收|供水|装修|加压|污染|产业)/u,
  班: /^(?:子|组|级|主|车)/u,
  部: /^(?:门|分|署|队|委|级|件|长)/u,
  本: /^(?:级|市|区|县|年|项|单|地|次|部|科|省|着|着|土|人|身|职)/u,
  组: /^(?:织|长|成|建|员|合)/u,
  台: /^(?:账|帐|风|阶|湾)/u,
  份: /^(?:额)/u,
  起: /^(?:来|点|步|始|草|到|重)/u,
  口: /^(?:径|号|岸|腔|头|语|碑|粮)/u,
  头: /^(?:部|绪|脑)/u,
  只: /^(?:有|能|要|是|为)/u,
  天: /^(?:然|气|津)/u,
  日: /^(?:常|前|志|报|期|照|内|至)/u,
  月: /^(?:度|底|份|初|末|前|至|\d)/u,
  元: /^(?:旦|素|件)/u,
  张: /^(?:贴|家|三)/u,
  间: /^(?:隔|接|距)/u,
  户: /^(?:外|籍|主|用|均|型|口)/u,
  门: /^(?:峡|槛|户|诊|口|窗|店|票)/u,
  面: /^(?:积|向|对|貌|临|粉|试|授|上|开花|的)/u,
  节: /^(?:约|日|能|水|点|目|省|假|奏|庆)/u,
  页: /^(?:岩|面)/u,
  床: /^(?:位(?!数))/u,
  架: /^(?:构|设)/u,
  顶: /^(?:层|部|替|尖|岗)/u,
  款: /^(?:项)/u,
  集: /^(?:中|体|镇|团|市|成|聚|约|散|贸|训|合|群)/u,
  袋: /^(?:装)/u,
  瓶: /^(?:装|颈)/u,
  桶: /^(?:装)/u,
  米: /^(?:饭|粉|面)/u,
  个: /^(?:人|体|性|别|百分点|\p{Script=Han}{0,2}(?:阶段|时段|标段|方面|环节|层面|步骤|学期|年度|周期|[^，。；]期(?=实施|进行|开展|组织|举办)))/u,
  轮: /^(?:岗|换|训|候|流|胎)/u,
  批: /^(?:准|发|复|评|改|示|量|次)/u,
  根: /^(?:据|本|治)/u,
};

/**
 * @param match the number with its unit, found in the normalised text `plain`.
 */
export function countsSomething(
  plain: string,
  match: RegExpExecArray,
  number: string,
  unitText: string,
): boolean {
  const start = match.index;
  const rest = plain.slice(start + match[0].length);
  const preceding = plain[start - 1] ?? "";
  if (/[\d.第〔[(（A-Za-z]/u.test(preceding) && !(preceding === "(" || preceding === "（")) return false;
  if (SET_PHRASE.test(plain.slice(start, start + 8))) return false;
  if (number === "一" && !ONE_EVENT.test(plain.slice(start)))
    return !IDLE_ONE.test(plain.slice(start)) && match[0].length > 2;
  if (/^[零〇]+$/u.test(number)) return false;
  // 千、百、万 alone are words, not numbers: 万名党员进党校.
  if (/^[十百千万亿]+$/u.test(number) && number !== "十" && !(number === "百" && /[余多]/u.test(match[0])))
    return false;
  if ((unitText === "日" || unitText === "月") && !match[0].includes("个")) return false;
  // 十八届人大五次会议: which session, not how many.
  if (
    /^会议|^全会/u.test(rest) &&
    !/^\d/u.test(number) &&
    /(?:届|人大|政协|代表大会|委员会|全委会)\p{Script=Han}{0,4}$/u.test(
      plain.slice(Math.max(0, start - 12), start),
    )
  )
    return false;
  return !(UNIT_CONTINUES[unitText]?.test(rest) ?? false);
}
