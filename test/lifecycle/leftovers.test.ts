import { describe, expect, it } from "vitest";

import {
  documentName,
  droppedText,
  dropLeftover,
  findLeftovers,
  goingAlong,
  lastYearResults,
  leftoverInText,
  removalInWords,
  replaceLeftover,
  rollForward,
  type Leftover,
  type RolledForward,
} from "../../shared/lifecycle/index.ts";
import {
  applyEdits,
  blankActual,
  type Edit,
  type Organization,
  type Project,
} from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

function rolled(
  project: Project,
  toYear: number,
  office?: Organization,
): RolledForward & { project: Project } {
  const result = rollForward(project, toYear, office === undefined ? {} : { office });
  if (!result.ok) throw new Error(result.reason);
  return { ...result, project: { ...result.content, id: "new", state: "draft" } };
}

const asked = (changes: Partial<Project>, toYear = 2023) =>
  rolled(
    {
      ...sampleProject(),
      indicators: [],
      fundingLines: [],
      plan: "",
      activities: "",
      outcomes: "",
      fundingNote: "",
      ...changes,
    },
    toYear,
  ).leftovers.map(({ kind, text, proposal }) => [kind, text, proposal]);

const again = (project: Project, previous: Project) =>
  findLeftovers(project, { fromYear: 2022, toYear: 2023 }, { previous });
const apply = (project: Project, edit: Edit | null): Project => applyEdits(project, [edit!]).project;
const shown = (project: Project, leftover: Leftover) => {
  const { before, after } = leftoverInText(project, leftover);
  return `${before}[${leftover.text}]${after}`;
};

describe("the sample of 2022 rolled to 2023", () => {
  const { leftovers, shifted, project } = rolled(sampleProject(), 2023);
  const texts = (kind: Leftover["kind"]) =>
    leftovers.filter((each) => each.kind === kind).map(({ text }) => text);

  it("asks for the deadline of 2021, and proposes the same day of 2023", () => {
    const date = leftovers.find(({ kind }) => kind === "date");
    expect(date).toMatchObject({ text: "2021", proposal: "2023" });
    expect(shown(project, date!)).toBe("[2021]年11月30日前");
  });

  it("asks for the plan of 2020 at each of its three places, whole with its title", () => {
    const plans = texts("basis").filter((text) => text.startsWith("呈组通〔2020〕17号"));
    expect(plans).toHaveLength(3);
    expect(plans[0]).toMatch(/《呈贡区2020年度“万名党员进党校”培训工作实施方案》的通知$/u);
  });

  it("asks for the other grounds, of 2016 and without a year, at every row that names them", () => {
    const named = (start: string) => texts("basis").filter((text) => documentName(text).startsWith(start));
    expect(named("16昆办通80号")).toHaveLength(4);
    expect(named("昆办通15")).toHaveLength(6);
  });

  it("takes along what is glued to a document's number, so that none of it stays when the document is replaced", () => {
    expect(texts("basis").filter((text) => text.startsWith("空16昆办通80号"))).toHaveLength(1);
    expect(texts("basis").filter((text) => text.startsWith("4.18昆办通15"))).toHaveLength(5);
    const row = leftovers.find(({ text }) => text.startsWith("空4.18昆办通15"))!;
    expect(replaceLeftover(project, row, "昆办发〔2023〕5号")).toMatchObject({ value: "昆办发〔2023〕5号" });
  });

  it("asks for the slogan of 2021 and for the 2022 in the text", () => {
    expect(texts("slogan")).toEqual(["办实事、开新局"]);
    expect(leftovers.filter(({ kind }) => kind === "year").map((each) => shown(project, each))).toEqual([
      expect.stringContaining("开展宣社党工委[2022]年党员教育活动"),
    ]);
  });

  it("asks for every count of the plan, every number that stayed a target, and the money", () => {
    const numbers = texts("number");
    expect(numbers).toEqual(
      expect.arrayContaining(["2个", "18个", "244名", "10次", "8次", "2期", "14家", "53.46万元"]),
    );
    expect(leftovers.filter(({ path }) => /^indicators\/.*\/target$/u.test(path))).toHaveLength(12);
  });

  it("has moved the year, the goals' years and the money's year by itself", () => {
    expect(
      shifted.map(({ path, before, after }) => [path.replace(/\/f\d+\//u, "/…/"), before, after]),
    ).toEqual([
      ["year", "2022", "2023"],
      ["overallGoal/fromYear", "2022", "2023"],
      ["overallGoal/toYear", "2024", "2025"],
      ["annualGoal/year", "2022", "2023"],
      ["fundingLines/…/year", "2022", "2023"],
    ]);
  });

  it("gives each its own key", () => {
    expect(new Set(leftovers.map(({ key }) => key)).size).toBe(leftovers.length);
  });
});

describe("the rows of a project that was kept under identities of its own", () => {
  const line = sampleProject().fundingLines[0]!;
  const row = sampleProject().indicators[0]!;
  const fresh = (project: Project): Project => ({
    ...project,
    fundingLines: project.fundingLines.map((each) => ({ ...each, id: `new-${each.id}` })),
    indicators: project.indicators.map((each) => ({ ...each, id: `new-${each.id}` })),
  });
  const shown = (leftovers: readonly Leftover[]) =>
    leftovers.map(({ path, text }) => [path.replace(/\/new-/u, "/"), text]);

  it.each<[string, Partial<Project>]>([
    [
      "a line of money without a name",
      { fundingLines: [line, { ...line, id: "f2", kind: "use", label: "", amount: 3_000_000 }] },
    ],
    [
      "two lines without a name and without a year",
      {
        fundingLines: [
          { ...line, id: "f2", kind: "use", label: "", year: null, amount: 3_000_000 },
          { ...line, id: "f3", kind: "use", label: "", year: null, amount: 4_000_000 },
        ],
      },
    ],
    [
      "one source over three years",
      {
        fundingLines: [0, 1, 2].map((after) => ({
          ...line,
          id: `y${after}`,
          year: 2022 + after,
          amount: 1_000_000 * (after + 1),
        })),
      },
    ],
    ["an indicator without a name", { indicators: [{ ...row, level3: "", target: "37" }] }],
  ])("are asked about as at the rolling, also %s", (_what, changes) => {
    const before = { ...sampleProject(), ...changes };
    const { project, leftovers } = rolled(before, 2023);
    const amounts = before.fundingLines.filter(({ amount }) => amount !== null).length;
    const found = again(fresh(project), before);
    expect(shown(found)).toEqual(shown(leftovers));
    expect(found.filter(({ path }) => path.endsWith("/amount"))).toHaveLength(amounts);
  });
});

describe("what may be stale in a text", () => {
  it.each([
    [
      "较2021年增长3%",
      [
        ["year", "2021", "2022"],
        ["number", "3%", null],
      ],
    ],
    ["自2015年起每年举办", [["year", "2015", null]]],
    ["完成“十四五”规划任务", []],
    ["迎接建党101周年", [["year", "101", "102"]]],
    ["二〇二二年工作要点", [["year", "二〇二二", "二〇二三"]]],
    ["去年培训反响良好", [["year", "去年", null]]],
    ["较上年有所提升", []],
    ["举办第三届读书节", [["number", "第三届", null]]],
    ["贯彻党的二十届三中全会精神", []],
    ["组织培训两次", [["number", "两次", null]]],
    ["２０２１年１１月３０日前完成", [["date", "２０２１", "2023"]]],
    ["2024年完成收尾", [["year", "2024", "2025"]]],
    ["2022人参加", [["number", "2022人", null]]],
  ])("%s", (plan, expected) => {
    expect(asked({ plan })).toEqual(expected);
  });

  it("a five-year plan that is over by the new year is replaced by the one that runs", () => {
    expect(
      asked({ plan: "完成“十四五”规划任务", year: 2025, annualGoal: { year: 2025, text: "" } }, 2026),
    ).toEqual([["year", "十四五", "十五五"]]);
  });

  it("the leader and who filled it in are asked, and where their names stand in the text", () => {
    expect(asked({ leader: "王芳", preparedBy: "李红", plan: "由王芳负责。" })).toEqual([
      ["name", "王芳", null],
      ["name", "王芳", null],
      ["name", "李红", null],
    ]);
  });

  it("the office's data are asked only where the settings say something else, with what they say", () => {
    const { unit } = sampleProject();
    expect(
      rolled(sampleProject(), 2023, unit).leftovers.filter(({ path }) => path.startsWith("unit/")),
    ).toEqual([]);
    const changed = rolled(sampleProject(), 2023, { ...unit, phone: "0871-60000000" }).leftovers;
    expect(changed.filter(({ path }) => path.startsWith("unit/"))).toMatchObject([
      { path: "unit/phone", text: unit.phone, proposal: "0871-60000000" },
    ]);
  });
});

describe("deciding one by one", () => {
  const previous = sampleProject();
  const { project, leftovers } = rolled(previous, 2023);
  const of = (text: string, within: readonly Leftover[] = leftovers) =>
    within.find((each) => each.text === text)!;

  it("a proposal that was accepted is not asked again, and neither is a number that was changed", () => {
    const mended = apply(
      apply(project, replaceLeftover(project, of("2021"), "2023")),
      replaceLeftover(project, of("244名"), "250名"),
    );
    expect(mended.plan).toContain("250名党员");
    const left = again(mended, previous);
    expect(left.map(({ text }) => text)).not.toContain("2021");
    expect(left.map(({ text }) => text)).not.toContain("250名");
    expect(left.length).toBeLessThan(leftovers.length);
  });

  it("the others keep their keys when one is decided, so that what was confirmed stays confirmed", () => {
    const mended = apply(project, replaceLeftover(project, of("2期"), "3期"));
    const kept = new Set(again(mended, previous).map(({ key }) => key));
    expect(leftovers.filter(({ key }) => !kept.has(key)).map(({ text }) => text)).toEqual(["2期"]);
  });

  it("a slogan or a number is dropped with its clause, a year with its 年", () => {
    expect(apply(project, dropLeftover(project, of("办实事、开新局"))).outcomes).toMatch(/血肉联系。$/u);
    expect(apply(project, dropLeftover(project, of("8次"))).plan).toContain(
      "召开党工委会议10次，组织万名党员进党校培训2期",
    );
    expect(apply(project, dropLeftover(project, of("2022"))).activities).toContain("宣社党工委党员教育活动");
  });

  it.each([
    ["2个", "全年计划为18个党支部、244名党员划拨党员教育活动经费，"],
    ["18个", "全年计划为2个行业党委、244名党员划拨党员教育活动经费，"],
    ["244名", "全年计划为2个行业党委、18个党支部、党员划拨党员教育活动经费，"],
  ])("%s of a list goes by itself, and the other numbers of its clause stay", (text, left) => {
    const { plan } = apply(project, dropLeftover(project, of(text)));
    expect(plan.startsWith(`${left}召开党工委会议10次`)).toBe(true);
  });

  it.each([
    ["开展培训2期、讲座3场、座谈会4次，反响良好。", "3场", "开展培训2期、座谈会4次，反响良好。"],
    ["开展培训2期、讲座3场，反响良好。", "3场", "开展培训2期，反响良好。"],
    ["开展培训2期、讲座3场以上。", "3场", "开展培训2期。"],
    ["满意度达到95%以上、知晓率90%。", "95%", "知晓率90%。"],
    ["为18个党支部的244名党员划拨经费。", "244名", "为18个党支部的党员划拨经费。"],
    [
      "按时完成，18个党支部各有200名党员参加，反响良好。",
      "18个",
      "按时完成，党支部各有200名党员参加，反响良好。",
    ],
    ["按时完成，每期约200名党员参加2天，反响良好。", "200名", "按时完成，反响良好。"],
    ["培训党员（书记、委员）共2期，成效明显。", "2期", "成效明显。"],
  ])("what goes of %s with %s leaves a sentence", (plan, text, left) => {
    const whole = { ...project, plan };
    const found = again(whole, whole).find((each) => each.text === text)!;
    expect(apply(whole, dropLeftover(whole, found)).plan).toBe(left);
    expect(droppedText(whole, found)).toBe(plan.slice(found.drop.from, found.drop.to));
  });

  it("what else goes with one that is dropped is told, the confirmed among it by itself", () => {
    const plan = "每期约200名党员参加2天，反响良好。";
    const whole = { ...project, plan };
    const found = again(whole, whole).filter(({ path }) => path === "plan");
    const [people, days] = found;
    expect(goingAlong(people!, found).map(({ text }) => text)).toEqual(["2天"]);
    expect(removalInWords(whole, people!, { open: found, kept: [] })).toBe(
      "删去时去掉“每期约200名党员参加2天”，其中“2天”还没有核对",
    );
    expect(removalInWords(whole, people!, { open: [people!], kept: [days!] })).toBe(
      "删去时去掉“每期约200名党员参加2天”，其中“2天”已核对过",
    );
    const date = leftovers.find(({ kind }) => kind === "date")!;
    expect(removalInWords(project, date, { open: leftovers, kept: [] })).toBeNull();
  });

  it("money is changed as an amount, and one that cannot be read changes nothing", () => {
    const money = leftovers.find(({ path }) => path.endsWith("/amount"))!;
    expect(apply(project, replaceLeftover(project, money, "60.5")).fundingLines[0]!.amount).toBe(60_500_000);
    expect(replaceLeftover(project, money, "很多")).toBeNull();
  });

  it("nothing is changed where the text was edited meanwhile", () => {
    const edited = { ...project, plan: `今年${project.plan}` };
    expect(replaceLeftover(edited, of("244名"), "250名")).toBeNull();
    expect(dropLeftover(edited, of("244名"))).toBeNull();
  });

  it("without last year's project everything that looks stale is asked", () => {
    const orphan = findLeftovers(project, { fromYear: 2022, toYear: 2023 }, { previous: null });
    expect(orphan.length).toBe(leftovers.length);
  });
});

describe("last year's results", () => {
  it("stand beside the new targets, found again by the indicators' names", () => {
    const previous = sampleProject();
    const second = previous.indicators[1]!;
    const done: Project = {
      ...previous,
      actuals: [{ ...blankActual("a1", second.id, "selfEvaluation"), value: "231" }],
    };
    const { project } = rolled(done, 2023);
    const fresh = {
      ...project,
      indicators: project.indicators.map((row) => ({ ...row, id: `new-${row.id}` })),
    };
    const results = lastYearResults(fresh, done);
    expect(results[`new-${second.id}`]).toEqual({ target: "≥200人", result: "231人" });
    expect(results[`new-${previous.indicators[0]!.id}`]).toEqual({ target: "1期", result: null });
    expect(
      again(fresh, done).find(({ path }) => path === `indicators/new-${second.id}/target`)!.why,
    ).toContain("去年完成 231人");
  });
});
