import { describe, expect, it } from "vitest";

import { formTexts, printedForm } from "../../shared/forms/index.ts";
import { DEFAULT_DISTRICT, DISTRICT_PRESETS, type DistrictSettings } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const district = (forms: Partial<DistrictSettings["forms"]>): DistrictSettings => ({
  ...DEFAULT_DISTRICT,
  forms: { ...DEFAULT_DISTRICT.forms, ...forms },
});

describe("the district's choice of forms", () => {
  it("sets the type, the line pitch and the unit of money of each form by itself", () => {
    const chosen = district({
      bodyFont: "仿宋_GB2312",
      linePitch: 29,
      moneyUnits: { declaration2015: "yuan" },
    });
    const text = printedForm("projectText", sampleProject(), chosen);
    expect([text.bodyFont, text.sections[1]!.linePitch]).toEqual(["仿宋_GB2312", 29]);
    expect(formTexts(printedForm("declaration2015", sampleProject(), chosen))).toEqual(
      expect.arrayContaining(["项目资金\n（元）", "534600.00"]),
    );
    expect(formTexts(printedForm("countyDeclaration", sampleProject(), chosen))).toContain(
      "项目资金\n（万元）",
    );
  });

  it("sets the self-evaluation's columns", () => {
    const heads = (selfEvaluation: DistrictSettings["forms"]["selfEvaluation"]): string[] =>
      formTexts(printedForm("selfEvaluation", sampleProject(), district({ selfEvaluation })));
    expect(heads("yunnan")).toContain("指标性质");
    expect(heads("mof")).toContain("年度指标值");
    expect(heads("mof")).not.toContain("指标性质");
  });

  it("comes with the presets: the ministry's forms for the ministry's rules", () => {
    const forms = Object.fromEntries(
      DISTRICT_PRESETS.map(({ id, settings }) => [
        id,
        [settings.forms.targetForm, settings.forms.selfEvaluation],
      ]),
    );
    expect(forms).toMatchObject({
      "mof-2020": ["declaration2015", "mof"],
      "yunnan-100": ["goalTable", "yunnan"],
    });
  });
});
