import { describe, expect, test } from "vitest";

import { checkOffice, OFFICE_CHECKS, type OfficeFinding } from "../../shared/checks/index.ts";
import { DEFAULT_DISTRICT, type Project } from "../../shared/project/index.ts";
import { change } from "../fixtures/checks/build.ts";
import { corpus, roads } from "../fixtures/checks/examples/base.ts";

const shows = corpus("culture-shows");
const library = corpus("culture-library");

function office(
  projects: readonly Project[],
  ceilings: { source: string; amount: number }[] = [],
): OfficeFinding[] {
  return checkOffice(projects, { district: DEFAULT_DISTRICT, year: 2026, ceilings });
}

const of = (findings: readonly OfficeFinding[], id: string) =>
  findings.filter((finding) => finding.id === id);

describe("across the projects of an office", () => {
  test("three ordinary projects have nothing to do with each other", () => {
    expect(office([roads, shows, library])).toEqual([]);
  });

  test("a project entered twice under nearly the same name is named with both ids", () => {
    const again: Project = { ...roads, id: "again", name: "2026年农村公路日常养护经费项目" };
    const [finding] = of(office([roads, again]), "C80");
    expect(finding!.places.map(({ projectId }) => projectId)).toEqual([roads.id, "again"]);
  });

  test("two projects of different years may share their name", () => {
    expect(of(office([roads, { ...roads, id: "old", year: 2025 }]), "C80")).toEqual([]);
  });

  test("the same use with the same amount in two projects is paid twice", () => {
    const copied = {
      ...shows,
      fundingLines: [
        ...shows.fundingLines,
        { ...roads.fundingLines.find(({ label }) => label === "路面修补")!, id: "x1" },
      ],
    };
    const [finding] = of(office([roads, copied]), "C81");
    expect(finding!.places.map(({ path }) => path)).toEqual([
      "fundingLines/u2/label",
      "fundingLines/x1/label",
    ]);
  });

  test("the same use with another amount is not", () => {
    const line = {
      ...roads.fundingLines.find(({ label }) => label === "路面修补")!,
      id: "x1",
      amount: 1_000_000,
    };
    expect(of(office([roads, { ...shows, fundingLines: [...shows.fundingLines, line] }]), "C81")).toEqual([]);
  });

  test("the sum by source is held against the entered ceiling, to the 分", () => {
    const total = 320_000_000 + 72_000_000;
    expect(of(office([roads, shows], [{ source: "区级财政资金", amount: total }]), "C82")).toEqual([]);
    const [finding] = of(
      office([roads, shows], [{ source: "区级财政资金", amount: total - 1_000_000 }]),
      "C82",
    );
    expect(finding!.message).toBe("“区级财政资金”合计 392万元，超过控制数 391万元，多 1万元");
    expect(finding!.severity).toBe("error");
  });

  test("an empty source is the ceiling of everything", () => {
    expect(of(office([roads, shows, library], [{ source: "", amount: 1 }]), "C82")[0]!.message).toContain(
      "各项目合计 452万元",
    );
  });

  test("an indicator that doubled against last year's project of the same name is a hint", () => {
    const before: Project = { ...change(roads, [["@县道日常养护里程/target", "40"]]), id: "old", year: 2025 };
    expect(of(office([roads, before]), "C83").map(({ message }) => message)).toEqual([
      "“县道日常养护里程”40公里 → 86公里，比上年增加 115%",
    ]);
    const near: Project = { ...change(roads, [["@县道日常养护里程/target", "80"]]), id: "old", year: 2025 };
    expect(of(office([roads, near]), "C83")).toEqual([]);
  });
});

describe("every check of the office is alive", () => {
  const copied: Project = {
    ...shows,
    fundingLines: [
      ...shows.fundingLines,
      { ...roads.fundingLines.find(({ label }) => label === "路面修补")!, id: "x1" },
    ],
  };
  const before: Project = { ...change(roads, [["@县道日常养护里程/target", "40"]]), id: "old", year: 2025 };
  const projects = [roads, copied, before, { ...library, id: "again" }, library];
  const context = { district: DEFAULT_DISTRICT, year: 2026, ceilings: [{ source: "", amount: 1 }] };

  test.each(OFFICE_CHECKS.map((check) => [check.id, check.title, check] as const))(
    "without %s (%s) its finding is lost",
    (id, _title, check) => {
      const rest = OFFICE_CHECKS.filter((other) => other !== check);
      expect(checkOffice(projects, context, [check]).map((finding) => finding.id)).toContain(id);
      expect(of(checkOffice(projects, context, rest), id)).toEqual([]);
    },
  );
});
