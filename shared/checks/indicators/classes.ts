/** The table as a whole: its classes, and rows that belong together or do not. */
import {
  INDICATOR_CLASSES,
  officialClassName,
  readComparison,
  type Indicator,
  type Project,
} from "../../project/index.ts";
import { normaliseCharacters, quote, withoutSpaces } from "../../text/index.ts";
import { readUnit } from "../support/units.ts";
import { fix, indicatorPath, place, set } from "../support/places.ts";
import { annualRows, nameOfRow } from "../support/texts.ts";
import { excludeEachOther, phraseReader, sameness, type ReadPhrase } from "../text-against-table/words.ts";
import type { Check, CheckResult } from "../types.ts";

const level1Of = (row: Indicator): string => officialClassName(row.level1, 1);
const level2Of = (row: Indicator): string => officialClassName(row.level2, 2);

export const requiredClasses: Check = {
  id: "C06",
  family: "indicators",
  severity: "error",
  title: "产出、效益、满意度齐全",
  why: "产出和效益必须都有；面向群众或服务对象的项目还要有满意度，没有的要在“其他需要说明事项”里写明原因。",
  source: "财预〔2021〕101号；已部署系统的指标齐全校验",
  run(project) {
    const rows = annualRows(project);
    if (rows.length === 0) return [{ message: "还没有绩效指标", places: [place("indicators")], fixes: [] }];
    const present = new Set(rows.map(level1Of));
    return ["产出指标", "效益指标", "满意度指标"].flatMap((level1): CheckResult[] => {
      if (present.has(level1)) return [];
      if (level1 === "满意度指标" && project.otherNotes.includes("满意度")) return [];
      return [
        {
          message: `没有${level1}`,
          ...(level1 === "满意度指标"
            ? { detail: "不直接服务群众的项目，可以在“其他需要说明事项”里写明不设满意度的原因。" }
            : {}),
          places: [place("indicators")],
          about: level1,
          fixes: [],
        },
      ];
    });
  },
};

function misplaced(project: Project, row: Indicator): CheckResult[] {
  const level1 = level1Of(row);
  const level2 = level2Of(row);
  const homes = INDICATOR_CLASSES.filter((entry) => entry.level2.includes(level2)).map(
    (entry) => entry.level1,
  );
  if (row.level1.trim() === "" || homes.length === 0 || homes.includes(level1)) return [];
  return [
    {
      message: `“${nameOfRow(project, row)}”：${level2}不属于${level1}`,
      detail: `${level2}应归在${homes.join("或")}下。`,
      places: [place(indicatorPath(row.id, "level1")), place(indicatorPath(row.id, "level2"))],
      fixes: homes.map((home) => fix(`一级指标改为 ${home}`, set(indicatorPath(row.id, "level1"), home))),
    },
  ];
}

/** The rows of one 二级指标 that stand apart from its first block, each with the row they should follow. */
function scattered(rows: readonly Indicator[]): { level2: string; row: Indicator; after: Indicator }[] {
  const lastOf = new Map<string, Indicator>();
  let previous = "";
  const apart: { level2: string; row: Indicator; after: Indicator }[] = [];
  for (const row of rows.filter(({ level1, level2 }) => level1.trim() !== "" && level2.trim() !== "")) {
    const key = `${level1Of(row)}/${level2Of(row)}`;
    const last = lastOf.get(key);
    if (last !== undefined && key !== previous) apart.push({ level2: level2Of(row), row, after: last });
    if (last === undefined || key === previous) lastOf.set(key, row);
    previous = key;
  }
  return apart;
}

export const classesInPlace: Check = {
  id: "C20",
  family: "indicators",
  severity: "warning",
  title: "二级指标的归类",
  why: "二级指标放错一级、同一类分在两处，打印出来会重复列标题，分值小计也跟着错。",
  source: "财预〔2020〕10号、财预〔2021〕101号的指标分类",
  run(project) {
    const rows = annualRows(project);
    const wrong = rows.flatMap((row) => misplaced(project, row));
    const misplacedIds = new Set(wrong.map(({ places }) => places[0]!.path.split("/")[1]));
    const apart = scattered(rows).filter(({ row }) => !misplacedIds.has(row.id));
    const followers = new Map(rows.map((row, index) => [row.id, rows[index + 1]?.id ?? null]));
    return [
      ...wrong,
      ...apart.map(({ level2, row, after }): CheckResult => ({
        message: `${level2}分在两处：“${nameOfRow(project, row)}”没有和同类排在一起`,
        places: [place(indicatorPath(row.id, "level2"))],
        fixes: [
          fix("移到同类后面", {
            kind: "move",
            list: "indicators",
            id: row.id,
            before: followers.get(after.id) ?? null,
          }),
        ],
      })),
    ];
  },
};

function bareName(row: Indicator): string {
  return withoutSpaces(normaliseCharacters(row.level3))
    .replace(/[“”"'‘’《》（）()、，,]/gu, "")
    .replace(/(?:的|数量|情况|数)(?=.|$)/gu, "");
}

/** From here on two names say one thing, if their target and unit are one too. */
const ONE_THING = 0.85;

/** 开展安全检查次数 4 次 beside 安全检查开展次数 4 次. */
function nearlySame(rows: readonly Indicator[], read: ReadPhrase): CheckResult[] {
  const keyOf = (row: Indicator) => `${level2Of(row)} ${row.target.trim()} ${row.unit.trim()}`;
  const groups = [...Map.groupBy(rows, keyOf).values()].filter((group) => group.length > 1);
  return groups.flatMap((group) =>
    group.flatMap((row, index) =>
      group.slice(index + 1).flatMap((other): CheckResult[] => {
        if (bareName(row) === bareName(other)) return [];
        const [a, b] = [read(row.level3), read(other.level3)];
        if (excludeEachOther(a, b) || sameness(a, b) < ONE_THING) return [];
        return [
          {
            message: `指标“${quote(row.level3, 24)}”和“${quote(other.level3, 24)}”像是同一条`,
            detail: `都是 ${row.target.trim()}${row.unit.trim()}。是一件事的请合并，不是的请把名称写得分得清。`,
            places: [other, row].map(({ id }) => place(indicatorPath(id, "level3"))),
            about: other.id,
            fixes: [],
          },
        ];
      }),
    ),
  );
}

export const duplicateRows: Check = {
  id: "C21",
  family: "indicators",
  severity: "warning",
  title: "重复的指标",
  why: "同一个指标列两次等于一件事打两次分，审核会要求合并。",
  source: "指标应相互独立（财预〔2021〕101号）",
  run(project, { district }) {
    const rows = annualRows(project).filter((row) => row.level3.trim() !== "");
    const alike = nearlySame(rows, phraseReader(district.checks.synonyms));
    const same = [...Map.groupBy(rows, bareName)]
      .filter(([name, same]) => name !== "" && same.length > 1)
      .map(([, same]): CheckResult => ({
        message: `指标“${quote(same[0]!.level3, 30)}”重复列了 ${same.length} 次`,
        places: same
          .slice(1)
          .concat(same[0]!)
          .map((row) => place(indicatorPath(row.id, "level3"))),
        about: bareName(same[0]!),
        fixes: [],
      }));
    return [...same, ...alike];
  },
};

const BENEFIT_COUNT =
  /受益|惠及|带动|就业|增收|减少|服务|覆盖|吸引|接待|节约|新增|下降|增长|到馆|参与|安置|脱贫|观众|游客|事故|投诉|案件|发病|死亡|获奖|转化|收入|产值|税/u;

/** Things that the project itself makes or buys; a number of teams or firms may be what it brought about. */
const MADE = /培训|会议|检查|演出|宣传|活动|采购|购置|建设|建成|改造|维修|安装|发放|印制|编印|制作/u;

export const outputAsBenefit: Check = {
  id: "C30",
  family: "indicators",
  severity: "warning",
  title: "效益与产出、满意度混淆",
  why: "办了几次、培训了多少人是产出，满意度是另一类；填在效益下，等于没有写项目带来了什么。",
  source: "基层填报问题综述；财预〔2021〕101号指标分类",
  run(project) {
    return annualRows(project)
      .filter((row) => level1Of(row) === "效益指标")
      .flatMap((row): CheckResult[] => {
        const name = row.level3.trim();
        const satisfaction = /满意度/u.test(name);
        const unit = readUnit(row.unit);
        const counted =
          unit !== null &&
          !BENEFIT_COUNT.test(name) &&
          // 故障次数 ≤ 10: what is to be avoided is no output.
          !["≤", "<"].includes(readComparison(row.comparison) ?? "") &&
          /(?:次数|场次|期数|个数|数量|班次|次|期)$/u.test(name) &&
          (unit.family === "event" || (unit.family === "thing" && MADE.test(name)));
        const quality = /(?:培训|工程|验收|设备|考核|演出|节目|采购)[^，。]{0,4}(?:合格率|通过率)$/u.test(
          name,
        );
        if (!satisfaction && !counted && !quality) return [];
        const home = satisfaction ? "满意度指标" : "产出指标";
        const home2 = satisfaction ? "服务对象满意度指标" : quality ? "质量指标" : "数量指标";
        return [
          {
            message: `“${nameOfRow(project, row)}”是${satisfaction ? "满意度" : "产出"}，不是效益`,
            places: [place(indicatorPath(row.id, "level1")), place(indicatorPath(row.id, "level3"))],
            fixes: [
              fix(
                `归到${home2}`,
                set(indicatorPath(row.id, "level1"), home),
                set(indicatorPath(row.id, "level2"), home2),
              ),
            ],
          },
        ];
      });
  },
};

export const costIndicator: Check = {
  id: "C59",
  family: "indicators",
  severity: "hint",
  title: "成本指标",
  why: "2021年起要求逐步设置成本指标；工程、修缮、购置类项目应当有。",
  source: "财预〔2021〕101号",
  run(project) {
    const rows = annualRows(project);
    const hasCost = rows.some(
      (row) =>
        level1Of(row) === "成本指标" ||
        level2Of(row).includes("成本") ||
        /成本|单价|造价|费用/u.test(row.level3),
    );
    if (rows.length === 0 || hasCost) return [];
    return [
      {
        message: "没有成本指标",
        detail: "可以加一条，如 人均培训成本、单位造价、项目总成本控制数。",
        places: [place("indicators")],
        about: "cost",
        fixes: [],
      },
    ];
  },
};
