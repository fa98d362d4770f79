import { describe, expect, it } from "vitest";

import { readStandard, writeStandard } from "../../shared/scoring/index.ts";
import { row } from "./earned.ts";
import { asWorked, refused } from "./examples.ts";

const grade = row("=", "优秀", "");
const prize = row("=", "一等奖", "");
const sessions = row("≥", 10, "场");
const times = row("≥", 6, "次");
const things = row("=", 20, "项");
const people = row("≥", 300, "人");
const events = row("=", 0, "起");
const rate = row("=", 100, "%");

describe("points that stand nowhere are not made up", () => {
  refused([
    ["优秀、良好、一般分别赋予相应分值", grade, "各档各得多少分没有写明"],
    ["优秀、良好、一般得相应分数", grade, "各档各得多少分没有写明"],
    ["根据考核等次赋相应分值", grade, "各档各得多少分没有写明"],
    ["优秀得相应分值，良好得相应分值，一般不得分", grade, "各档各得多少分没有写明"],
    ["达到不同目标的得相应分数", sessions, "各档各得多少分没有写明"],
    ["视工作开展情况酌情扣分", grade, "酌情扣分没有写范围，请写明从多少分到多少分"],
    ["由考核组酌情给分", grade, "酌情给分没有写范围，请写明从多少分到多少分"],
  ]);
  asWorked([["完成得相应分值，未完成不得分", sessions, "10→10 9→0"]]);
});

describe("只取最高: of several levels the best that holds", () => {
  asWorked([
    ["获一等奖10分，二等奖8分，三等奖5分，同一作品只取最高奖项", prize, "一等奖→10 三等奖→5"],
    ["一等奖10分，二等奖8分，同一作者多次获奖的以最高一次为准", prize, "一等奖→10 二等奖→8"],
    ["一篇信息被中央采用计10分、被省委采用计4分，取最高分不累加", prize, "中央采用→10 省委采用→4"],
    ["多次检查结果不同的，以最高一次为准：优秀10分、良好8分", grade, "优秀→10 良好→8"],
  ]);
  refused([
    ["获一等奖10分，二等奖8分，同一作品不取最高奖项", prize, "没有读懂“不”"],
    ["获一等奖10分，二等奖8分，按最高两项计分", prize, "没有读懂“最高”"],
    ["获一等奖10分，二等奖8分，取最高奖项的80%", prize, "这个条件没有写得多少分或扣多少分"],
    ["多次检查的，以最低一次为准：优秀10分、良好8分", grade, "没有读懂“最低”"],
    ["各级表彰累计计分，同一事项按最高一次计：省级10分，市级3分", prize, "既写累计又写就高，没有读懂"],
    ["二等奖以上取最高奖项：一等奖10分，二等奖8分", prize, "没有读懂什么情况下取最高分"],
    ["省级10分，市级3分，未公示的按最高分计", prize, "没有读懂什么情况下取最高分"],
    ["省级10分，市级3分，2篇以上的按最高分计", prize, "没有读懂什么情况下取最高分"],
    ["省级10分，市级3分，其中逾期的只取最高分", prize, "没有读懂什么情况下取最高分"],
    ["一篇信息被中央采用计10分，两篇信息被省委采用计4分，取最高分", prize, "没有读懂“2”与其他条件的关系"],
    ["一篇信息被中央采用计10分，被省委采用计4分，取最高分", sessions, "几档说的不是同一个量，没有读懂"],
  ]);
});

describe("其中5分…，另5分…: every share of the points is earned by the same result in its own way", () => {
  asWorked([
    ["6分按完成比例计，另4分在全部完成后一次计入", things, "20→10 15→4.5 10→3 0→0"],
    ["其中5分按数量计，每场1分，最多5分；另5分看是否办满8场，办满得5分，否则不得", sessions, "8→10 7→5 4→4"],
    ["40%的分值看是否达到6场，60%的分值看是否达到10场，达到即得", sessions, "10→10 9→4 6→4 5→0"],
    ["本项10分，其中6分按完成率计分，另4分看是否达到目标", sessions, "10→10 5→3"],
  ]);
  it("are written so that they read back as the same rule", () => {
    const first = readStandard("6分按完成比例计，另4分看是否达到18项", things);
    const again = first.ok ? readStandard(writeStandard(first.rule), things) : first;
    expect(again.ok && again.rule).toEqual(first.ok && first.rule);
  });
  const other = "没有读懂这一部分看的是什么、怎样填写";
  refused([
    ["其中5分按数量计，每场1分，最多5分；另5分看质量是否达标，达标得5分", sessions, other],
    ["其中5分按数量计，每场1分，最多5分；另5分看是否质量达标", sessions, other],
    ["其中5分按数量计，每场1分，最多5分；另5分看满意度是否达到90%，达到得5分", sessions, other],
    ["6分按完成比例计，另4分在验收合格后一次计入", things, other],
    ["6分按完成比例计，另4分看是否达到20项，未完成的扣2分", things, other],
    [
      "其中4分看是否达到10场；其余6分按完成率计分，低于5场的本项不得分",
      sessions,
      "没有读懂“本项”是指这一部分还是全部",
    ],
    ["其中6分按完成率计分；其余4分看是否达到10场，最高得8分", sessions, "没有写怎样得分或扣分"],
    ["6分按完成比例计，另4分在未全部完成后一次计入", things, "没有写怎样得分或扣分"],
    ["40%的分值看是否达到6场，50%的分值看是否达到10场", sessions, "各部分合计90，与100不一致"],
    ["40%的分值看是否达到6人，60%的分值看是否达到10场", sessions, "“6人”与度量单位“场”不能换算"],
  ]);
});

describe("相加 and 与 speak of parts, and of nothing else", () => {
  const both = row("=", "达标", "");
  it("asks for each of the rates that are added", () => {
    const reading = readStandard("合格率达100%得5分，优秀率达30%得5分，两项相加", both);
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["合格率", "优秀率"]);
  });
  refused([
    ["合格率达100%得5分，优秀率达30%得5分，三项相加", both, "没有读懂哪几项相加"],
    ["优秀得10分，良好得5分，两项相加", grade, "没有读懂哪几项相加"],
    ["合格率达100%得5分，优秀率达30%得5分，两项相减", both, "没有读懂“相减”"],
    ["出勤人数与报名人数之比达到90%得10分", people, "没有读懂“与”"],
    ["参训率与上年各占一半，均按比例计分", rate, "没有读懂“与”"],
  ]);
});

describe("不少于6次，少于6次不得分: what is asked for and its other side", () => {
  asWorked([
    ["不少于6次，少于6次不得分；达到6次得6分，每多1次加1分，最高10分", times, "5→0 6→6 8→8 12→10"],
    ["满意度不低于100%，低于100%不得分", rate, "100→10 99→0"],
    ["完成6次计10分，未完成6次的不计分", times, "6→10 5→0"],
  ]);
  refused([
    ["不少于6次，少于5次不得分；达到6次得10分", times, "一个条件里的两个数互相矛盾"],
    ["不少于6次，少于6次得3分；达到6次得10分", times, "一个条件里的两个数互相矛盾"],
    ["满意度不低于100%，合格率低于100%的不得分", rate, "一个条件里出现了两种不同的量，没有读懂"],
    ["不少于6次，少于6人不得分", times, "“6人”与度量单位“次”不能换算"],
  ]);
});

describe("faults beside what they cost at the worst", () => {
  asWorked([
    ["责任事故每起扣1.5分，年内累计4起以上或出现死亡事故的，本项0分", events, "0→10 1→8.5 3→5.5 4→0"],
    ["无违规行为得10分，每查实1起扣1分，情节严重被立案的取消全部得分", events, "0→10 1→9 3→7"],
    ["未发生网络安全事件得满分，发生1起即为零分", events, "0→10 1→0 2→0"],
    ["死亡人数不突破控制指标得10分；每突破1起扣5分", row("≤", 2, "起"), "2→10 3→5 4→0"],
  ]);
  const either = "“或”连接的条件没有读懂，请拆成两句写";
  refused([
    ["每起扣1分，4起以上或出现死亡事故的扣5分", events, either],
    ["每起扣1分，4起以上或未出现死亡事故的不得分", events, either],
    ["每起扣1分，3起或出现死亡事故的不得分", events, either],
    ["每起扣1分，4起以上或3人以上或出现死亡事故的不得分", events, either],
    ["未发生安全事件得满分，发生1起即为满分", events, "没有读懂“为”"],
    [
      "死亡人数突破控制指标得10分；每突破1起扣5分",
      row("≤", 2, "起"),
      "既写未完成不得分，又写每多少扣分，两种说法对不上",
    ],
  ]);
  it("asks whether the graver one happened, beside how many there were", () => {
    const reading = readStandard("每起扣1分，4起以上且出现死亡事故的不得分", events);
    expect(reading.ok && reading.inputs.map(({ label }) => label)).toEqual(["实际完成值", "死亡事故数"]);
  });
});

describe("so much for each, within a band or up to all of them", () => {
  const articles = row("≥", 30, "篇");
  const firms = row("≥", 5, "家");
  asWorked([
    ["上稿30篇以上记满分，20篇以上不足30篇的每篇记0.2分，不足20篇不记分", articles, "30→10 29→5.8 20→4 19→0"],
    ["引进1家企业得2分，未引进的不得分，最多得10分", firms, "0→0 1→2 3→6 6→10"],
    ["本项含5个子任务，完成一个给2分，全做完10分", row("=", 5, "个"), "5→10 3→6 0→0"],
  ]);
  const band = "没有读懂这个条件与每多少得分的关系";
  refused([
    ["上稿30篇以上记满分，20篇以上不足28篇的每篇记0.2分，不足20篇不记分", articles, band],
    ["上稿30篇以上记满分，超过20篇不足30篇的每篇记0.2分，不足20篇不记分", articles, band],
    ["上稿30篇以上记满分，20篇以上不足30人的每篇记0.2分，不足20篇不记分", articles, band],
    ["完成一个给3分，全做完10分", row("=", 5, "个"), "没有读懂完成其中几个各得多少分"],
  ]);
});

describe("少1人也按10人算: the least part of a step counts as the whole of it", () => {
  asWorked([
    ["每少10人扣1分，少1人也按10人算", people, "300→10 299→9 290→9 289→8"],
    ["每少10人扣1分，哪怕少1人也按10人扣", people, "300→10 291→9"],
    ["每降5个百分点扣1分，零头不足5个百分点照5个百分点扣", rate, "100→10 99→9 94→8"],
  ]);
  const loose = "这个条件没有写得多少分或扣多少分";
  refused([
    ["每少10人扣1分，少5人也按10人算", people, loose],
    ["每少10人扣1分，多1人也按10人算", people, loose],
    ["每少10人扣1分，少1人也按5人算", people, loose],
    ["每少10人扣1分，少1次也按10人算", people, loose],
    ["每10人得1分，少1人也按10人算", row("≥", 100, "人"), loose],
  ]);
});

describe("未达目标的8分按比例计: a share of what reaching the target earns, below a bonus", () => {
  const all = row("≥", 100, "人");
  const phrase = "达到目标8分，每超目标10%加1分，加满2分为止；未达目标的8分按比例计";
  asWorked([[phrase, all, "50→4 100→8 110→9 120→10 150→10"]]);
  it("is written so that it reads back as the same rule", () => {
    const first = readStandard(phrase, all);
    const again = first.ok ? readStandard(writeStandard(first.rule), all) : first;
    expect(again.ok && again.rule).toEqual(first.ok && first.rule);
  });
  const both = "既按比例又按每多少计分，没有读懂";
  refused([
    ["达到目标8分，每超目标10%加1分，加满2分为止；未达目标的6分按比例计", all, both],
    ["达到目标8分，每超目标10%加1分，加满2分为止；未达目标的按比例计", all, both],
    ["达到目标8分，每超目标10%扣1分，扣满2分为止；未达目标的8分按比例计", all, both],
    ["达到目标8分，每超目标10%加1分，加满2分为止；未达目标的8分按比例扣", all, both],
    ["达到目标10分；未达目标的8分按比例计", all, "按比例得8分与满分10分不一致"],
  ]);
});

describe("what does not exist this year is not what went wrong", () => {
  asWorked([
    ["未收到投诉建议的按满分计；收到的，办结率100%得10分，否则不得分", rate, "100→10 99→0 不适用→10"],
    ["若无整改事项，直接得10分；有整改事项的按整改完成率计分", rate, "100→10 80→8 不适用→10"],
    ["变更1起扣2分；无工程类项目的单位不考核此项，按满分计入", events, "0→10 1→8 不适用→10"],
  ]);
  refused([
    ["若无整改事项，直接得3分；有整改事项的达到目标得10分", rate, "没有读懂没有此项工作时怎样计分"],
    ["变更1起扣2分；有工程类项目的单位不考核此项，按满分计入", events, "没有读懂折算的条件"],
    ["违规1起扣2分；无违规项目的单位不考核", events, "没有读懂折算的条件"],
    ["按整改完成率计分", things, "“整改完成率”是另一个量，度量单位是“项”的指标不能按它评分"],
    ["按合格率计分，优秀率达30%另加2分", rate, "句中说到“合格率”和“优秀率”几个不同的量，没有读懂"],
    ["按差错率计分", rate, "没有写怎样得分或扣分"],
  ]);
});
