/** What the palette lists: groups of things that can be opened. Pure. */
import type { FindReply, FoundPlace, ProjectSummary } from "../../../shared/api/index.ts";
import { findTargets, type FindKind, type FindTarget } from "../../../shared/find/index.ts";
import { fieldAt } from "../../../shared/project/index.ts";

export type Item =
  | { kind: "place"; id: string; title: string; detail: string; place: FoundPlace; of: FindKind }
  | { kind: "target"; id: string; title: string; detail: string; target: FindTarget };

export interface Group {
  label: string;
  items: Item[];
}

const named = (name: string): string => (name === "" ? "未命名项目" : name);
const inYear = (year: number | null): string => (year === null ? "" : `${year} 年度 · `);

function detailOf(place: FoundPlace, kind: FindKind): string {
  if (kind === "project") return place.year === null ? "" : `${place.year} 年度`;
  const field = kind === "indicator" ? "" : ` · ${fieldAt(place.path)?.label ?? ""}`;
  return `${inYear(place.year)}${named(place.projectName)}${field}`;
}

const placeItem = (kind: FindKind, place: FoundPlace): Item => ({
  kind: "place",
  id: `${kind}-${place.projectId}-${place.path}-${place.text}`,
  title: kind === "project" ? named(place.text) : place.text,
  detail: detailOf(place, kind),
  place,
  of: kind,
});

const targetItem = (target: FindTarget): Item => ({
  kind: "target",
  id: `target-${target.id}`,
  title: target.label,
  detail: target.where,
  target,
});

const GROUP_LABEL: Readonly<Record<FindKind, string>> = {
  project: "项目",
  indicator: "指标",
  number: "文号",
  person: "人员",
};

const filled = (groups: Group[]): Group[] => groups.filter((group) => group.items.length > 0);

/** The groups of an answer, the projects first. */
export function foundGroups(reply: FindReply): Group[] {
  const kinds = Object.keys(GROUP_LABEL) as FindKind[];
  const targets = reply.targets.flatMap((id) => findTargets().find((target) => target.id === id) ?? []);
  return filled([
    ...kinds.map((kind) => ({
      label: GROUP_LABEL[kind],
      items: reply.places[kind].map((place) => placeItem(kind, place)),
    })),
    { label: "页面和设置", items: targets.map(targetItem) },
  ]);
}

/** Before anything is typed: what was worked on last, and where one can go. */
export function recentGroups(recent: readonly ProjectSummary[]): Group[] {
  const places = recent.map(({ id, name, year }) =>
    placeItem("project", { projectId: id, projectName: name, year, path: "name", text: name }),
  );
  const pages = findTargets()
    .filter((target) => target.where === "页面")
    .slice(0, 5);
  return filled([
    { label: "最近的项目", items: places },
    { label: "页面", items: pages.map(targetItem) },
  ]);
}
