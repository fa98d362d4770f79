import { describe, expect, it } from "vitest";

import {
  blankOrganization,
  DEFAULT_DISTRICT,
  DISTRICT_PRESETS,
  districtSettingsSchema,
} from "../../shared/project/index.ts";
import { open, openNew } from "./support.ts";

const office = { ...blankOrganization(), name: "区委宣传部", creditCode: "115301210151295790" };

describe("settings", () => {
  it("start with the defaults and stay over a restart", () => {
    const { store, file } = openNew();
    expect(store.settings.get()).toMatchObject({
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
      place: { projectId: null, page: null },
    });
    store.settings.setOffice(office);
    store.settings.setPreferences({ userName: "李红" });
    store.settings.setPreferences({ appearance: "dark" });
    store.settings.setDistrict(DISTRICT_PRESETS[0]!.settings);
    store.settings.setPlace({
      projectId: "p1",
      page: "indicators",
      path: "indicators/i1/points",
      year: 2026,
    });
    const before = store.settings.get();
    store.close();
    expect(open(file).store.settings.get()).toEqual(before);
    expect(before).toMatchObject({ office, preferences: { userName: "李红", appearance: "dark" } });
  });

  it("are told and kept in a history, all but the place where she stopped", () => {
    const told: string[] = [];
    const { store, ledger } = openNew({ onChange: (change) => told.push(change.kind) });
    store.settings.setPreferences({ userName: "李红" });
    store.settings.setPreferences({ userName: "李红" });
    store.settings.setPlace({ projectId: null, page: "text", path: null, year: 2026 });
    expect(told).toEqual(["settings"]);
    expect(ledger.database.prepare("SELECT key, who, before FROM setting_change").all()).toEqual([
      { key: "preferences", who: "", before: null },
    ]);
  });

  it("keep the folder for files that go out beside the place, out of a page's sight and reach", () => {
    const { store, file, ledger } = openNew();
    expect(store.settings.outFolder()).toBe("");
    store.settings.setOutFolder("E:\\报财政");
    store.settings.setPlace({ projectId: "p1", page: "text", path: null, year: 2026 });
    expect(store.settings.get().place).toEqual({ projectId: "p1", page: "text", path: null, year: 2026 });
    expect(ledger.database.prepare("SELECT count(*) AS rows FROM setting_change").get()).toEqual({ rows: 0 });
    store.close();
    expect(open(file).store.settings.outFolder()).toBe("E:\\报财政");
  });

  it("lose blanks and full-width digits that slipped into the office's data", () => {
    const { store } = openNew();
    const department = { name: "　区委办 ", code: "１０１ " };
    store.settings.setOffice({ ...office, name: " 区委宣传部　", phone: "０８７１－1", department });
    store.settings.setPreferences({ userName: "　李红 " });
    expect(store.settings.get()).toMatchObject({
      office: { name: "区委宣传部", phone: "0871-1", department: { name: "区委办", code: "101" } },
      preferences: { userName: "李红" },
    });
  });

  it("refuse what they cannot hold and stay as they were", () => {
    const { store } = openNew();
    const set = () => store.settings.setPreferences({ appearance: "pink" as never });
    expect(set).toThrow(expect.objectContaining({ code: "input.invalid" }));
    expect(store.settings.get().preferences.appearance).toBe("system");
  });

  it("the office's unit stands in a new empty project, and a later change of it does not", () => {
    const { store } = openNew();
    store.settings.setOffice(office);
    const { id } = store.projects.create({ year: 2027, content: null });
    store.settings.setOffice({ ...office, name: "改名后的单位" });
    expect(store.projects.get(id).project).toMatchObject({
      year: 2027,
      unit: office,
      annualGoal: { year: 2027 },
      overallGoal: { fromYear: 2027, toYear: 2029 },
    });
  });

  it("hold the ceilings per source, and settings from before there were any have none", () => {
    const { store, file } = openNew();
    const { fundingCeilings: _none, ...older } = DEFAULT_DISTRICT;
    expect(districtSettingsSchema.parse(older).fundingCeilings).toEqual([]);
    const ceiling = { year: 2026, source: "区级财政资金", amount: 50_000_000, note: "" };
    store.settings.setDistrict({ ...DEFAULT_DISTRICT, fundingCeilings: [ceiling] });
    store.close();
    expect(open(file).store.settings.get().district.fundingCeilings).toEqual([ceiling]);
  });
});
