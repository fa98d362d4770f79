/** Tables `setting` and `setting_change`. */
import * as z from "zod/mini";

import {
  LedgerError,
  placeSchema,
  preferencesSchema,
  type Preferences,
  type Settings,
  type WorkPlace,
} from "../../../shared/api/index.ts";
import {
  blankOrganization,
  DEFAULT_DISTRICT,
  districtSettingsSchema,
  organizationSchema,
  tidyOrganization,
  withoutEndBlanks,
  type DistrictSettings,
  type Organization,
} from "../../../shared/project/index.ts";
import type { ReadHandle, SqlValue } from "../connection.ts";
import { damagedRow } from "../errors.ts";
import type { Ledger } from "../ledger.ts";
import { plainJson } from "../record/plain-edits.ts";
import { hashRow, rowIsWhole, type HashedTable } from "../record/row-hash.ts";

/** Where she stopped, with the folder she chose last for files that go out: a page reads and sets the first, never the second. */
const keptPlaceSchema = z.strictObject({
  ...placeSchema.shape,
  outFolder: z.string().check(z.maxLength(4_000)),
});
type Kept = Omit<Settings, "place"> & { place: z.infer<typeof keptPlaceSchema> };

const SCHEMAS = {
  office: organizationSchema,
  preferences: preferencesSchema,
  district: districtSettingsSchema,
  place: keptPlaceSchema,
} as const;
type Key = keyof typeof SCHEMAS;

export function defaultSettings(): Settings {
  return {
    office: blankOrganization(),
    preferences: {
      userName: "",
      appearance: "system",
      moneyUnit: "wan",
      preview: true,
      duties: true,
      welcome: true,
    },
    district: DEFAULT_DISTRICT,
    place: { projectId: null, page: null, path: null, year: null },
  };
}

function defaults(): Kept {
  const settings = defaultSettings();
  return { ...settings, place: { ...settings.place, outFolder: "" } };
}

interface StoredSetting {
  key: Key;
  value: string;
  changed_at: string;
  hash: Uint8Array;
}

export const SETTING_TABLE: HashedTable = { table: "setting", columns: ["key", "value", "changed_at"] };
export const SETTING_CHANGE_TABLE: HashedTable = {
  table: "setting_change",
  columns: ["number", "key", "at", "who", "before", "after"],
};

const SELECT = "SELECT key, value, changed_at, hash FROM setting WHERE key = ?";

function readRaw(db: ReadHandle, key: Key): string | null {
  const row = db.get<StoredSetting>(SELECT, key);
  if (row === undefined) return null;
  if (rowIsWhole(SETTING_TABLE, row as unknown as Record<string, SqlValue>)) return row.value;
  // Where she stopped is no record: it starts anew.
  if (key === "place") return null;
  throw damagedRow("setting", key);
}

function readSetting<K extends Key>(db: ReadHandle, key: K): Kept[K] {
  const fallback = defaults()[key];
  const raw = readRaw(db, key);
  if (raw === null) return fallback;
  // A field that a later version added has its default until it is set.
  const parsed = SCHEMAS[key].safeParse({ ...fallback, ...(JSON.parse(raw) as object) });
  if (parsed.success) return parsed.data as Kept[K];
  if (key === "place") return fallback;
  throw damagedRow("setting", key);
}

/** The name that stands in the history. */
export function readUserName(db: ReadHandle): string {
  return readSetting(db, "preferences").userName;
}

/** Throws StoreError corrupt where a setting is not what was written. */
export function readSettings(db: ReadHandle): Settings {
  const { outFolder: _outFolder, ...place } = readSetting(db, "place");
  return {
    office: readSetting(db, "office"),
    preferences: readSetting(db, "preferences"),
    district: readSetting(db, "district"),
    place,
  };
}

/** Writes one setting; all but the place leave a row in the settings' history. Answers the settings as they now are. */
function writeSetting(ledger: Ledger, key: Key, given: (db: ReadHandle) => unknown): Settings {
  return ledger.command((db) => {
    const parsed = SCHEMAS[key].safeParse(given(db));
    if (!parsed.success) throw new LedgerError("input.invalid", {}, { cause: parsed.error });
    const value = JSON.stringify(plainJson(parsed.data));
    const before = db.get<StoredSetting>(SELECT, key)?.value ?? null;
    if (before !== value) {
      const [at, who] = [ledger.now().toISOString(), ledger.author()];
      const setting = [key, value, at];
      db.run(
        "INSERT OR REPLACE INTO setting (key, value, changed_at, hash) VALUES (?, ?, ?, ?)",
        ...setting,
        hashRow(SETTING_TABLE, setting),
      );
      if (key !== "place") {
        const newest = db.get<{ number: number | null }>("SELECT max(number) AS number FROM setting_change");
        const change = [(newest?.number ?? 0) + 1, key, at, who, before, value];
        db.run(
          "INSERT INTO setting_change (number, key, at, who, before, after, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
          ...change,
          hashRow(SETTING_CHANGE_TABLE, change),
        );
      }
    }
    const told = key === "place" || before === value ? [] : [{ projectIds: [], kind: "settings" as const }];
    return { result: readSettings(db), changes: told };
  });
}

export function setOffice(ledger: Ledger, office: Organization): Settings {
  return writeSetting(ledger, "office", () => tidyOrganization(office));
}

export function setPreferences(ledger: Ledger, changed: Partial<Preferences>): Settings {
  const { userName } = changed;
  const tidy = userName === undefined ? changed : { ...changed, userName: withoutEndBlanks(userName) };
  return writeSetting(ledger, "preferences", (db) => ({ ...readSetting(db, "preferences"), ...tidy }));
}

export function setDistrict(ledger: Ledger, district: DistrictSettings): Settings {
  return writeSetting(ledger, "district", () => district);
}

export function setPlace(ledger: Ledger, place: WorkPlace): null {
  writeSetting(ledger, "place", (db) => ({ ...readSetting(db, "place"), ...place }));
  return null;
}

/** The folder she chose last for files that go out; empty for none. */
export function readOutFolder(db: ReadHandle): string {
  return readSetting(db, "place").outFolder;
}

export function setOutFolder(ledger: Ledger, outFolder: string): void {
  writeSetting(ledger, "place", (db) => ({ ...readSetting(db, "place"), outFolder }));
}
