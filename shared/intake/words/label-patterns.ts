/**
 * Labels that offices word in ever new ways, by the words that carry their meaning; tried where no known wording fits.
 * `marked`: trusted only with a colon, a number or as a cell of its own.
 */
import { withoutSpaces } from "../../text/index.ts";

interface LikeLabel {
  path: string;
  long: boolean;
  reach: "anywhere" | "marked";
}

const LONG: readonly (readonly [string, RegExp])[] = [
  ["justification", /^项目(?:的)?(?:背景|依据|缘由)(?:[及和与、](?:依据|背景|必要性|意义))?$/u],
  [
    "justification",
    /^(?:项目)?(?:立项|设立|申报|申请|政策|实施)的?(?:主要)?(?:依据|背景|理由|缘由)(?:[和及与、].{1,6})?$/u,
  ],
  ["overview", /^(?:项目)?(?:基本)?(?:概况|情况)[及和与、](?:项目)?(?:主要|实施|建设)*内容$/u],
  ["overview", /^项目(?:的?基本|主要|总体)?(?:概况|概述|简介|情况)(?:说明|简介|介绍|描述)?$/u],
  [
    "activities",
    /^(?:项目)?的?(?:主要|具体)?(?:实施|建设|工作|活动|服务|支出|采购)的?(?:主要|具体)?内容(?:[和及与、].{1,6})?$/u,
  ],
  ["activities", /^项目的?(?:主要|具体)内容(?:[和及与、].{1,6})?$/u],
  ["overview", /^项目(?:简要|基本|总体)?(?:说明|介绍|描述)$/u],
  [
    "plan",
    /^(?!执行进度$)(?:项目)?的?(?:实施|推进|执行|工作|建设)的?(?:计划|进度|步骤|进度计划)(?:安排|说明)?$/u,
  ],
  ["plan", /^项目的?(?:计划|进度|步骤|进度计划)(?:安排|说明)?$/u],
  [
    "outcomes",
    /^(?:项目)?的?(?:实施|预期|预计)的?(?:主要)?(?:成效|效益|效果|成果|绩效)(?:分析|说明|描述)?$/u,
  ],
  [
    "fundingNote",
    /^(?:项目)?(?:资金|经费|投资)(?:测算|概算|估算)(?:[及和与、](?:资金|经费)?(?:来源|筹措)(?:方案|计划|渠道)?)?$|^(?:项目)?(?:资金|经费|预算)的?(?:安排|测算|筹措|使用|预算|需求)(?:情况|计划|依据|说明|方案|过程)+$|^项?目?资金预算$/u,
  ],
  [
    "goalResult",
    /^(?:项目)?(?:年度|全年|总体|绩效|年度绩效|年度总体)?目标的?(?:实际)?(?:完成|实现|达成|执行)(?:情况|程度)(?:说明|分析|概述|描述|综述|简述|小结)?$/u,
  ],
  [
    "annualGoal/text",
    /^(?:项目)?(?:本?年度?|当年|全年|本年|年度)(?:项目|预算|总体|绩效|工作|预期|产出)*目标(?:内容|描述|概述)?$/u,
  ],
  ["annualGoal/text", /^(?:年初|期初)的?(?:设定|预期|申报|批复)?的?(?:绩效|总体|工作)*目标$/u],
  [
    "overallGoal/text",
    /^(?:项目)?(?:绩效)?(?:总体?|中期|长期|中长期|三年|远期|实施期|实施周期|周期)(?:项目|总体|绩效|预期|工作)*目标(?:内容|描述|概述)?$/u,
  ],
  ["outcomes", /^(?:项目)?(?:综合|社会|经济|预期)?效益(?:分析|评价|预测)$/u],
  ["otherNotes", /^其他(?:需要?|应当?|有关|补充)?(?:的?说明|补充)?的?(?:说明|事项|问题|情况|内容)$/u],
  [
    "unit/profile",
    /^(?:项目)?(?:实施|申报|承担|填报|预算)?单位的?(?:基本|主要)?(?:概况|情况|简介|职能|职责)(?:概述|简介|介绍|说明)?$/u,
  ],
];

const SHORT: readonly (readonly [string, RegExp])[] = [
  [
    "name",
    /^(?:项目)?名称[及和与、/](?:项目)?(?:编码|代码|编号)$|^项目(?:编码|代码|编号)[及和与、/](?:项目)?名称$/u,
  ],
  [
    "name",
    /^(?:中央|省级?|上级)?(?:对地方)?(?:专项|一般性|共同财政事权)?转移支付(?:项目|资金)?名称$|^(?:专项|补助|奖补|补贴|扶持|引导|财政)+资金(?:项目)?名称$/u,
  ],
  ["name", /^(?:申报|预算|支出|专项|二级|三级)*项目(?:资金|支出|经费)?(?:名称|全称)$/u],
  ["nature", /^是否(?:为|属于?)?(?:延续|新增|新设|新立)(?:性|(?:性|类)?项目)$/u],
  ["projectCode", /^(?:预算|二级|一体化)?项目(?:唯一)?(?:编码|代码|编号|码)$/u],
  [
    "dates",
    /^(?:项目)?的?(?:实施|建设|执行|服务|起止|合同|计划)的?(?:起止)?(?:时间|日期|期限|周期|年限|期)$/u,
  ],
  ["startDate", /^(?:项目)?(?:计划|预计|实际)?(?:开始|起始|启动|开工)(?:时间|日期|年月)$/u],
  ["endDate", /^(?:项目)?(?:计划|预计|实际)?(?:完成|结束|终止|完工|竣工|截止)(?:时间|日期|年月)$/u],
  [
    "unit/department/name",
    /^(?:[一二]级|[省市州区县]级|区县级?|本级|地方|上级|业务|行业|项目|归口|预算)?主管(?:预算)?(?:部门|单位|机构)(?:名称)?$/u,
  ],
  [
    "unit/name",
    /^(?:项目)?的?(?:实施|申报|填报|承担|执行|用款|建设|预算|编报|使用|牵头|承办|主办|编制|责任|申请|资金使用|填表|填写|上报|报送|自评)(?:单位|部门|机构)(?:名称|全称)?$/u,
  ],
  ["unit/creditCode", /^(?:单位|机构)?(?:统一)?(?:社会)?(?:信用|机构)代码(?:证号?)?$/u],
  ["unit/address", /^(?:单位|办公|通讯|通信|联系|注册)(?:地址|地点|所在地)$/u],
  ["unit/phone", /^(?:单位|办公|固定|联系|座机)(?:联系)?(?:电话|号码|方式)(?:号码)?$/u],
  ["unit/representative", /^(?:单位)?(?:法定代表人|法人代表|主要负责人)(?:姓名|签字|签章|签名)?$/u],
  ["leader", /^项目(?:总|主要|具体)?(?:负责人|责任人|主管人|牵头人)(?:姓名|签字|签名)?$/u],
  ["preparedBy", /^(?:填报|填表|制表|编制|填写|编报|填制)(?:人|人员|者)(?:姓名|签字|签名)?$/u],
  ["preparedOn", /^(?:填报|填表|制表|编制|填写|编报|填制|申报|报送|上报|自评|评价)(?:日期|时间)$/u],
  ["year", /^(?:预算|项目|申报|批复|下达|所属|填报|评价|自评|资金)年(?:度|份)$/u],
  ["fundingSource", /^(?:项目)?(?:资金|经费|预算)的?(?:主要)?(?:来源|渠道|来源渠道)$/u],
];

/** Two fields said in one cell: a person with the telephone number. */
const PERSON_AND_PHONE =
  /^(项目(?:主要)?(?:负责人|责任人)|负责人|责任人|(?:单位|项目)?联系人|单位负责人|填报人|填表人|经办人|法定代表人)(?:姓名)?(?:及|和|与|、|\/|,)?的?(?:联系)?(?:电话|方式|手机)(?:号码)?$/u;

const MARKED =
  /^(?:效益分析|效益评价|社会效益分析|经济效益分析|综合效益分析|预期绩效|项目背景|项目依据|工作内容|工作计划|工作步骤|工作进度|申报时间|评价时间|建设期|服务期|执行期)$/u;

/** The field that the bare words of a label mean by their pattern, or null. */
export function labelLike(base: string): LikeLabel | null {
  if (base.length < 3 || base.length > 18) return null;
  const reach = MARKED.test(base) ? "marked" : "anywhere";
  const long = LONG.find(([, pattern]) => pattern.test(base));
  if (long !== undefined) return { path: long[0], long: true, reach };
  const short = SHORT.find(([, pattern]) => pattern.test(base));
  return short === undefined ? null : { path: short[0], long: false, reach };
}

/** The words for the person of a label such as 项目负责人及联系电话, or null. */
export function personOfPhone(base: string): string | null {
  return PERSON_AND_PHONE.exec(base)?.[1] ?? null;
}

/**
 * What titles are made of: 责任科室, 分管领导, 是否政府采购. Where a value is due such a word more likely titles another
 * one that was left blank or stands elsewhere.
 */
export const readsLikeTitle = (text: string): boolean =>
  /^(?:是否.{2,10}|.{0,8}(?:名称|编码|代码|编号|电话|方式|联系人|负责人|责任人|经办人|领导|科室|股室|日期|时间|期限|级次|科目|类型|类别|性质|属性|来源|金额|年度|情况|说明))[:：]?$/u.test(
    withoutSpaces(text),
  );
