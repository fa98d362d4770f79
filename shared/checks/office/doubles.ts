import { readDecimal, type FundingLine, type Indicator, type Project } from "../../project/index.ts";
import { quote } from "../../text/index.ts";
import { parameter } from "../parameters.ts";
import {
  excludeEachOther,
  phraseReader,
  sameness,
  type Phrase,
  type ReadPhrase,
} from "../text-against-table/words.ts";
import { bareProjectName } from "./project-names.ts";
import type { OfficeCheck, OfficeResult } from "./office-check.ts";

function pairsOf<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
}

const ALMOST = 0.85;
/** Shorter labels (培训费) are alike in every project. */
const FEWEST_BIGRAMS = 3;

export const doubledProjects: OfficeCheck = {
  id: "C80",
  family: "completeness",
  severity: "warning",
  title: "重复的项目",
  why: "同一年两个名称几乎一样的项目，多半是重复录入，或同一件事申请了两次钱。",
  source: "财政项目库查重的常规要求",
  run(projects, { year, district }) {
    const read = phraseReader(district.checks.synonyms);
    const almost = parameter(district, "C80.same") / 100;
    const own = projects
      .filter((project) => project.year === year && bareProjectName(project.name).length >= 4)
      .map((project) => ({
        project,
        name: bareProjectName(project.name),
        phrase: read(bareProjectName(project.name)),
      }));
    return pairsOf(own).flatMap(([first, second]): OfficeResult[] => {
      const same =
        first.name === second.name ||
        (sameness(first.phrase, second.phrase) >= almost && !excludeEachOther(first.phrase, second.phrase));
      const [a, b] = [first.project, second.project];
      if (!same) return [];
      return [
        {
          message: `两个项目名称几乎一样：“${quote(a.name)}”与“${quote(b.name)}”`,
          places: [
            { projectId: a.id, path: "name" },
            { projectId: b.id, path: "name" },
          ],
          about: b.id,
        },
      ];
    });
  },
};

interface Activity {
  project: Project;
  path: string;
  text: string;
  amount: string;
  phrase: Phrase;
}

function activitiesOf(project: Project, read: ReadPhrase): Activity[] {
  const lines = project.fundingLines
    .filter(
      (line: FundingLine) =>
        line.kind === "use" && line.amount !== null && read(line.label).clean.length >= 4,
    )
    .map((line) => ({
      path: `fundingLines/${line.id}/label`,
      text: line.label,
      amount: String(line.amount),
    }));
  const rows = project.indicators
    .filter(
      (row: Indicator) =>
        row.horizon === "annual" && row.level2.startsWith("数量") && readDecimal(row.target) !== null,
    )
    .map((row) => ({
      path: `indicators/${row.id}/level3`,
      text: row.level3,
      amount: `${readDecimal(row.target)}${row.unit.trim()}`,
    }));
  return [...lines, ...rows].map((entry) => ({ ...entry, project, phrase: read(entry.text) }));
}

export const doubledActivities: OfficeCheck = {
  id: "C81",
  family: "funding",
  severity: "warning",
  title: "同一件事付两次",
  why: "两个项目列了同样的用途和金额，或同样的产出和数量，审核会认为重复安排资金。",
  source: "预算评审重复安排核查",
  run(projects, { year, district }) {
    const read = phraseReader(district.checks.synonyms);
    const own = projects
      .filter((project) => project.year === year)
      .flatMap((project) => activitiesOf(project, read));
    // Only what names the same amount can be the same thing paid twice.
    const groups = Map.groupBy(own, ({ amount, path }) => `${path.split("/")[0]}:${amount}`);
    const pairs = [...groups.values()].flatMap((group) =>
      pairsOf(group).filter(
        ([a, b]) =>
          a.project.id !== b.project.id &&
          Math.min(a.phrase.bigrams.size, b.phrase.bigrams.size) >= FEWEST_BIGRAMS &&
          sameness(a.phrase, b.phrase) >= ALMOST &&
          !excludeEachOther(a.phrase, b.phrase),
      ),
    );
    const byProjects = Map.groupBy(pairs, ([a, b]) => `${a.project.id}+${b.project.id}`);
    return [...byProjects.values()].map((same): OfficeResult => {
      const [a, b] = same[0]!;
      return {
        message: `两个项目列了同一件事：${same.map(([one]) => `“${quote(one.text, 24)}”`).join("、")}`,
        detail: `“${quote(a.project.name, 30)}”与“${quote(b.project.name, 30)}”，数额相同。`,
        places: same.flat().map(({ project, path }) => ({ projectId: project.id, path })),
        about: b.project.id,
      };
    });
  },
};
