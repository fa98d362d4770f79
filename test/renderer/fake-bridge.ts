/**
 * The main process in memory, on the same pure functions: for looking at pages and for tests of the renderer alone.
 * It keeps the contract's shapes; files, dialogs and disks are made up.
 */
import {
  contract,
  LedgerError,
  type EventName,
  type LedgerBridge,
  type LedgerContract,
  type HandlersOf,
  type ProjectListQuery,
  type ProjectSummary,
  type Settings,
} from "../../shared/api/index.ts";
import { textBlocks } from "../../electron/documents/readers/text.ts";
import { recognise } from "../../shared/intake/index.ts";
import {
  annualAmount,
  applyEdits,
  blankOrganization,
  blankProjectContent,
  DEFAULT_DISTRICT,
  tidyOrganization,
  totalPoints,
  type Edit,
  type Project,
} from "../../shared/project/index.ts";
import type { Duty } from "../../shared/duties/index.ts";
import { fakeFiles } from "./fake-files.ts";
import { fakeLifecycle } from "./fake-lifecycle.ts";
import { fakeLookAcross } from "./fake-look-across.ts";
import { fakeSubmissions } from "./fake-submissions.ts";

export interface FakeOptions {
  projects: Project[];
  settings?: Partial<Settings>;
  /** The text of the file that 从文件导入 brings. */
  importText?: string;
  today?: string;
  /** 本年要办的事. */
  duties?: Duty[];
  /** Every edit is refused, as by a disk that is full. */
  fullDisk?: boolean;
}

interface Row {
  project: Project;
  revision: number;
  changedAt: string;
  trashed: boolean;
  undo: { edits: Edit[]; inverse: Edit[]; label: string }[];
  redo: { edits: Edit[]; inverse: Edit[]; label: string }[];
}

/** Areas that no test of the pages asks are left out; one that is asked all the same fails its test by name. */
type Handlers = { [Area in keyof LedgerContract]?: HandlersOf<LedgerContract[Area]> };

const START = Date.parse("2026-11-20T02:00:00.000Z");

function summaryOf(row: Row): ProjectSummary {
  const { project } = row;
  return {
    id: project.id,
    year: project.year,
    name: project.name,
    unitName: project.unit.name,
    amount: annualAmount(project),
    points: totalPoints(project.indicators),
    indicatorCount: project.indicators.length,
    state: project.state,
    changedAt: row.changedAt,
  };
}

function listed(rows: Iterable<Row>, query: ProjectListQuery): { rows: ProjectSummary[]; total: number } {
  const found = [...rows]
    .filter((row) => row.trashed === query.trashed)
    .map(summaryOf)
    .filter((row) => query.year === null || row.year === query.year)
    .filter((row) => query.state === null || row.state === query.state)
    .filter((row) => query.text === "" || row.name.includes(query.text) || row.unitName.includes(query.text));
  const direction = query.descending ? -1 : 1;
  const key = (row: ProjectSummary): string | number => row[query.sort] ?? "";
  found.sort((a, b) => direction * (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  return { rows: found.slice(query.offset, query.offset + query.limit), total: found.length };
}

export function fakeBridge(
  options: FakeOptions,
): LedgerBridge & { emit(event: EventName, payload: unknown): void } {
  const listeners = new Map<EventName, Set<(payload: unknown) => void>>();
  let clock = START;
  const now = (): string => new Date((clock += 61_000)).toISOString();
  const rows = new Map<string, Row>(
    options.projects.map((project) => [
      project.id,
      { project, revision: 1, changedAt: now(), trashed: false, undo: [], redo: [] },
    ]),
  );
  let settings: Settings = {
    office: blankOrganization(),
    preferences: {
      userName: "",
      appearance: "light",
      moneyUnit: "wan",
      preview: true,
      duties: true,
      welcome: false,
    },
    district: DEFAULT_DISTRICT,
    place: { projectId: null, page: null, path: null, year: null },
    ...options.settings,
  };
  const emit = (event: EventName, payload: unknown): void =>
    listeners.get(event)?.forEach((listener) => listener(payload));
  const change = (next: Partial<Settings>): Settings => {
    settings = { ...settings, ...next };
    emit("settingsChanged", settings);
    return settings;
  };
  const rowOf = (id: string): Row => {
    const row = rows.get(id);
    if (row === undefined) throw new LedgerError("project.notFound");
    return row;
  };
  const add = (project: Project): { id: string } => {
    rows.set(project.id, { project, revision: 1, changedAt: now(), trashed: false, undo: [], redo: [] });
    emit("listChanged", { ids: [project.id] });
    return { id: project.id };
  };
  const written = (row: Row, project: Project) => {
    row.project = project;
    row.revision += 1;
    row.changedAt = now();
    emit("projectChanged", { id: project.id, revision: row.revision });
    emit("listChanged", { ids: [project.id] });
    return {
      revision: row.revision,
      savedAt: row.changedAt,
      canUndo: row.undo.length > 0,
      canRedo: row.redo.length > 0,
    };
  };
  const step = (id: string, from: "undo" | "redo") => {
    const row = rowOf(id);
    const entry = row[from].pop();
    if (entry === undefined) return null;
    const edits = from === "undo" ? entry.inverse : entry.edits;
    row[from === "undo" ? "redo" : "undo"].push(entry);
    return { ...written(row, applyEdits(row.project, edits).project), edits, label: entry.label };
  };
  const setTrashed = (ids: string[], trashed: boolean): null => {
    for (const id of ids) rowOf(id).trashed = trashed;
    emit("listChanged", { ids });
    return null;
  };
  const read = (name: string, text: string) => ({
    name,
    result: recognise({ name, kind: "text", blocks: textBlocks(name, text), warnings: [] }),
  });

  const handlers: Handlers = {
    projects: {
      list: (query) => listed(rows.values(), query),
      years: () => {
        const years = Map.groupBy(
          [...rows.values()].filter((row) => !row.trashed),
          (row) => row.project.year,
        );
        return [...years]
          .map(([year, of]) => ({ year, count: of.length }))
          .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
      },
      get: ({ id }) => {
        const { project, revision, changedAt, undo, redo } = rowOf(id);
        return { project, revision, changedAt, canUndo: undo.length > 0, canRedo: redo.length > 0 };
      },
      create: ({ year, content }) =>
        add({
          ...(content ?? { ...blankProjectContent(year), unit: settings.office }),
          year,
          id: crypto.randomUUID(),
          state: "draft",
        }),
      duplicate: ({ id }) => add({ ...rowOf(id).project, id: crypto.randomUUID(), state: "draft" }),
      edit: ({ id, edits, label }) => {
        if (options.fullDisk === true) throw new LedgerError("store.full");
        const row = rowOf(id);
        const applied = applyEdits(row.project, edits);
        row.undo.push({ edits, inverse: applied.inverse, label });
        row.redo = [];
        return written(row, applied.project);
      },
      undo: ({ id }) => step(id, "undo"),
      redo: ({ id }) => step(id, "redo"),
      history: () => [],
      trash: ({ ids }) => setTrashed(ids, true),
      restore: ({ ids }) => setTrashed(ids, false),
    },
    settings: {
      get: () => settings,
      setOffice: (office) => change({ office: tidyOrganization(office) }),
      setPreferences: (preferences) =>
        change({ preferences: { ...settings.preferences, ...(preferences as Settings["preferences"]) } }),
      setDistrict: (district) => change({ district }),
      setPlace: (place) => {
        settings = { ...settings, place };
        return null;
      },
    },
    program: {
      info: () => ({
        version: "0.1.0",
        platform: "linux-x64",
        dataFolder: "D:\\资料\\项目绩效台账\\台账数据",
        today: options.today ?? "2026-11-20",
        notices: [],
      }),
      // The pages ask for everything themselves then.
      opening: () => {
        throw new LedgerError("unexpected");
      },
      chooseDataFolder: () => null,
      revealDataFolder: () => null,
      printHandbook: () => ({ pages: 1 }),
      readyToClose: () => null,
    },
    intake: {
      choose: () => ({
        place: "",
        files: [{ token: "00000000", name: "2022年党员教育项目文本.txt", size: 1 }],
        passedOver: [],
      }),
      chooseFolder: () => null,
      readListed: () => ({ ...read("2022年党员教育项目文本.txt", options.importText ?? ""), sha256: "0" }),
      read: ({ name, bytes }) => ({ ...read(name, new TextDecoder().decode(bytes)), sha256: "0" }),
      readPasted: ({ text }) => ({ ...read("剪贴板", text), sha256: "" }),
      cancel: () => null,
    },
    checks: {
      comparison: () => ({ lastYear: null, approved: null }),
      projects: ({ ids }) =>
        ids.flatMap((id) => {
          const row = rows.get(id);
          return row === undefined ? [] : [{ project: row.project, lastYear: null, approved: null }];
        }),
    },
    history: {
      timeline: () => ({ entries: [], more: false }),
      around: ({ id }) => {
        const { project } = rowOf(id);
        return { before: project, after: project, now: project };
      },
      bringBack: () => null,
    },
    duties: { list: () => options.duties ?? [] },
    lifecycle: fakeLifecycle(
      (id) => rowOf(id).project,
      (content) => add({ ...content, id: crypto.randomUUID(), state: "draft" }),
    ),
    submissions: fakeSubmissions(
      (id) => rowOf(id).project,
      (project) => void written(rowOf(project.id), project),
      now,
    ),
    ...fakeLookAcross(() => [...rows.values()].filter((row) => !row.trashed).map((row) => row.project)),
    ...fakeFiles(add, () => [...rows.values()].map((row) => row.project)),
    installation: {
      check: () => ({ kind: "unlisted" }),
      diagnose: () => ({ groups: [] }),
      saveReport: () => null,
      licences: () => [],
    },
  };

  return {
    emit,
    async invoke(area, operation, input) {
      const definition = (
        contract as Record<string, Record<string, { input: { parse(value: unknown): unknown } }>>
      )[area]![operation]!;
      const handler = (handlers as Record<string, Record<string, (value: unknown) => unknown>>)[area]?.[
        operation
      ];
      if (handler === undefined) throw new Error(`no page test has asked for ${area}.${operation} so far`);
      try {
        return { ok: true, value: structuredClone(await handler(definition.input.parse(input))) };
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error;
        return { ok: false, error: { code: error.code, details: error.details } };
      }
    },
    listen(event, listener) {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
  };
}
