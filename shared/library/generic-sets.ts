/**
 * 通用 sets. 培训类 and 会议类 as published (DOMAIN §1.3); the others are composed here from the classes of 财预〔2021〕101号, one
 * plausible set per kind of spending. Targets and points are examples to be changed; points of each set add up to 100.
 */
import { genericKey, type LibraryEntry, type LibraryIndicator } from "./entry.ts";
import { ACTIVITY_SETS } from "./generic/activities.ts";
import { ASSET_SETS } from "./generic/assets.ts";
import { genericIndicator, type GenericSet } from "./generic-row.ts";

export const genericSets = (): readonly GenericSet[] => [...ACTIVITY_SETS, ...ASSET_SETS];

/** Stands in 设定依据 until she writes her own. */
const BASIS = "通用指标，请改为本项目的计划、方案或合同";

export function genericIndicators(set: GenericSet): LibraryIndicator[] {
  return set.lines.map((line) => genericIndicator(line, BASIS));
}

export function genericEntries(): Omit<LibraryEntry, "favourite" | "uses" | "newestYear">[] {
  return genericSets().flatMap((set) =>
    genericIndicators(set).map((indicator) => ({
      key: genericKey(set.name, indicator.level3),
      origin: "generic" as const,
      set: set.name,
      indicator,
    })),
  );
}
