/** What holds in every clean project of a corpus, whatever 体检 says: its points and its money add up. */
import {
  DISTRICT_PRESETS,
  linesOfYear,
  projectSchema,
  sumAmounts,
  totalPoints,
  type DistrictSettings,
} from "../../shared/project/index.ts";
import type { Entry } from "../fixtures/checks-independent/build.ts";

export function districtOf(entry: Entry): DistrictSettings {
  const preset = DISTRICT_PRESETS.find(({ id }) => id === entry.district);
  if (preset === undefined) throw new Error(`no district is called ${entry.district}`);
  return preset.settings;
}

/** The sums that do not come out, each in words; none for a project that holds together. */
export function sumsOutOf(entry: Entry): string[] {
  const project = projectSchema.parse(entry.project);
  const district = districtOf(entry);
  const classes = district.weights.map(({ level1, points }) => ({
    name: level1,
    is: totalPoints(project.indicators.filter((row) => row.level1 === level1)),
    should: points,
  }));
  const sums = [
    { name: "分值合计", is: totalPoints(project.indicators), should: district.indicatorTotal },
    ...classes,
    {
      name: "资金用途",
      is: sumAmounts(linesOfYear(project, "use", project.year)),
      should: sumAmounts(linesOfYear(project, "source", project.year)),
    },
  ];
  return sums
    .filter(({ is, should }) => is !== should)
    .map(({ name, is, should }) => `${name} ${is}, not ${should}`);
}
