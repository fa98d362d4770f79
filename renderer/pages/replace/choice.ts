/** Which of the listed places are chosen. Doubtful ones are not, until she says so. Pure. */
import type { ListedPlace, ReplaceListing } from "../../../shared/api/index.ts";

export const keyOf = (place: Pick<ListedPlace, "projectId" | "path" | "from">): string =>
  `${place.projectId} ${place.path} ${place.from}`;

export function firstChoice(listing: ReplaceListing): ReadonlySet<string> {
  return new Set(listing.places.filter((place) => place.doubt === null).map(keyOf));
}

export function withToggled(chosen: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const next = new Set(chosen);
  const all = keys.every((key) => chosen.has(key));
  for (const key of keys) {
    if (all) next.delete(key);
    else next.add(key);
  }
  return next;
}

/** A line of the list: a project's heading, or a place of it. */
export type Line =
  | { kind: "project"; id: string; name: string; year: number | null; keys: string[] }
  | { kind: "place"; key: string; place: ListedPlace };

export function linesOf(listing: ReplaceListing): Line[] {
  const places = Map.groupBy(listing.places, (place) => place.projectId);
  return listing.projects.flatMap(({ id, name, year }): Line[] => {
    const own = places.get(id) ?? [];
    return [
      { kind: "project", id, name: name === "" ? "未命名项目" : name, year, keys: own.map(keyOf) },
      ...own.map((place): Line => ({ kind: "place", key: keyOf(place), place })),
    ];
  });
}

const STATE_WORD = { submitted: "已送出", approved: "已批复", draft: "", returned: "" } as const;

/** What is left out, as sentences. */
export function leftOut(listing: ReplaceListing): string[] {
  const { locked, damaged, places, total } = listing;
  const count = locked.reduce((sum, project) => sum + project.count, 0);
  const names = locked
    .slice(0, 3)
    .map((project) => `${project.name === "" ? "未命名项目" : project.name}（${STATE_WORD[project.state]}）`);
  return [
    ...(locked.length === 0
      ? []
      : [
          `${locked.length} 个项目已送出或批复，里面的 ${count} 处不会动：${names.join("、")}${locked.length > 3 ? " 等" : ""}。`,
        ]),
    ...(damaged.length === 0 ? [] : [`${damaged.length} 个项目读不出来，没有找：${damaged.join("、")}。`]),
    ...(total > places.length
      ? [
          `一共有 ${total.toLocaleString("zh-CN")} 处，一次最多列出和替换 ${places.length.toLocaleString("zh-CN")} 处。请把要找的字词写长一些，或一个项目一个项目地替换。`,
        ]
      : []),
  ];
}
