/** The rows of an indicator table in the order of the official classes; inside a class the order is hers. */
import { INDICATOR_CLASSES, officialClassName, type Indicator } from "../project/index.ts";

export interface Level2Group {
  name: string;
  indicators: Indicator[];
}

export interface Level1Group {
  name: string;
  groups: Level2Group[];
}

/** Official names first in their order, then others in the order of their first row, rows without a class last. */
function rank(name: string, official: readonly string[]): number {
  if (name === "") return official.length + 1;
  const index = official.indexOf(name);
  return index < 0 ? official.length : index;
}

function groupBy<T>(
  rows: readonly Indicator[],
  nameOf: (row: Indicator) => string,
  make: (name: string, rows: Indicator[]) => T,
): Map<string, T> {
  const found = new Map<string, Indicator[]>();
  for (const entry of rows) found.set(nameOf(entry), [...(found.get(nameOf(entry)) ?? []), entry]);
  return new Map([...found].map(([name, members]) => [name, make(name, members)]));
}

const LEVEL1_NAMES = INDICATOR_CLASSES.map((entry) => entry.level1);

/** 产出 and 产出指标 are one class and print under the official name. */
export function groupIndicators(indicators: readonly Indicator[]): Level1Group[] {
  const level1 = groupBy(
    indicators,
    (entry) => officialClassName(entry.level1.trim(), 1),
    (name, members): Level1Group => {
      const official = INDICATOR_CLASSES.find((entry) => entry.level1 === name)?.level2 ?? [];
      const level2 = groupBy(
        members,
        (entry) => officialClassName(entry.level2.trim(), 2),
        (groupName, rows): Level2Group => ({ name: groupName, indicators: rows }),
      );
      return {
        name,
        groups: [...level2.values()].toSorted((a, b) => rank(a.name, official) - rank(b.name, official)),
      };
    },
  );
  return [...level1.values()].toSorted((a, b) => rank(a.name, LEVEL1_NAMES) - rank(b.name, LEVEL1_NAMES));
}
