/** Counts what 体检 finds in the independent corpus against what was planted there. */
import {
  CHECK_FAMILIES,
  CHECK_FAMILY_LABEL,
  type CheckFamily,
  type Finding,
  type Severity,
} from "../../shared/checks/types.ts";
import type { Entry, FaultyEntry } from "../fixtures/checks-independent/build.ts";

export interface Registered {
  id: string;
  family: CheckFamily;
  severity: Severity;
}

export interface Missed {
  project: string;
  check: string;
  note: string;
}

export interface FalseAlarm {
  project: string;
  finding: Finding;
}

export interface Row {
  label: string;
  planted: number;
  found: number;
  falseAlarms: number;
}

export interface Measured {
  rows: Row[];
  total: Row;
  missed: Missed[];
  falseAlarms: FalseAlarm[];
}

const WHOLE_LISTS = new Set(["indicators", "fundingLines", "budgets", "actuals"]);

const within = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

const touches = (finding: Finding, places: readonly string[]): boolean =>
  finding.places.some(({ path }) => places.some((place) => within(path, place)));

const counts = (finding: Finding): boolean => finding.severity !== "hint" && finding.dismissed === undefined;

type Fault = FaultyEntry["faults"][number];

/** A whole list is too wide a place for anything but the check that was meant: it would hide other findings on its rows. */
const narrow = (paths: readonly string[]): string[] => paths.filter((path) => !WHOLE_LISTS.has(path));

/** The fault is seen: by the check that must see it, or by another one of its family at the very place. */
function sees(finding: Finding, { check, paths }: Fault, family: CheckFamily): boolean {
  if (finding.id === check) return touches(finding, paths);
  return finding.family === family && touches(finding, narrow(paths));
}

function explained(finding: Finding, fault: Fault): boolean {
  if (fault.follows.includes(finding.id)) return true;
  return touches(finding, finding.id === fault.check ? fault.paths : narrow(fault.paths));
}

export const precision = ({ found, falseAlarms }: Row): number =>
  found + falseAlarms === 0 ? 1 : found / (found + falseAlarms);

export const recall = ({ found, planted }: Row): number => (planted === 0 ? 1 : found / planted);

export function measure(
  clean: readonly Entry[],
  faulty: readonly FaultyEntry[],
  check: (entry: Entry) => readonly Finding[],
  registry: readonly Registered[],
): Measured {
  const registered = (id: string): Registered => {
    const entry = registry.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new Error(`no check is called ${id}`);
    return entry;
  };
  const familyOf = (id: string): CheckFamily => registered(id).family;
  const missed: Missed[] = [];
  const falseAlarms: FalseAlarm[] = clean.flatMap((entry) =>
    check(entry)
      .filter(counts)
      .map((finding) => ({ project: entry.id, finding })),
  );
  const faults: { registered: Registered; found: boolean }[] = [];
  for (const entry of faulty) {
    const findings = check(entry).filter(counts);
    for (const fault of entry.faults) {
      const family = familyOf(fault.check);
      const found = findings.some((finding) => sees(finding, fault, family));
      faults.push({ registered: registered(fault.check), found });
      if (!found) missed.push({ project: entry.id, check: fault.check, note: fault.note });
    }
    const unexplained = findings.filter(
      (finding) => !entry.faults.some((fault) => explained(finding, fault)),
    );
    falseAlarms.push(...unexplained.map((finding) => ({ project: entry.id, finding })));
  }
  const row = (label: string, keep: (entry: { family: CheckFamily; severity: Severity }) => boolean): Row => {
    const planted = faults.filter((fault) => keep(fault.registered));
    return {
      label,
      planted: planted.length,
      found: planted.filter((fault) => fault.found).length,
      falseAlarms: falseAlarms.filter(({ finding }) => keep(finding)).length,
    };
  };
  const families = CHECK_FAMILIES.map((family) =>
    row(CHECK_FAMILY_LABEL[family], (entry) => entry.family === family),
  );
  const severities = (["error", "warning"] as const).map((severity) =>
    row(severity, (entry) => entry.severity === severity),
  );
  return { rows: [...families, ...severities], total: row("total", () => true), missed, falseAlarms };
}

const figure = (value: number): string => value.toFixed(3).padStart(9);

export function tableOf({ rows, total }: Measured): string {
  const head = "family            planted  found  false alarms  precision     recall";
  const lines = [...rows, total].map((row) => {
    const label = row.label.padEnd(16 - (row.label.match(/[\u4e00-\u9fff]/gu)?.length ?? 0));
    const numbers = [String(row.planted).padStart(9), String(row.found).padStart(7)];
    return `${label}${numbers.join("")}${String(row.falseAlarms).padStart(14)}  ${figure(precision(row))}  ${figure(recall(row))}`;
  });
  return [head, ...lines].join("\n");
}
