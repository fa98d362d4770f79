/** What is kept once for the whole office. */
import * as z from "zod/mini";

import {
  districtSettingsSchema,
  organizationSchema,
  PROJECT_PAGES,
  type DistrictSettings,
  type Organization,
} from "../../project/index.ts";
import { read, write } from "../operation.ts";
import { id, nothing } from "./common.ts";

export const preferencesSchema = z.strictObject({
  /** The name that stands in the history. */
  userName: z.string().check(z.maxLength(100)),
  appearance: z.enum(["system", "light", "dark"]),
  /** The unit in which money is entered. */
  moneyUnit: z.enum(["yuan", "wan"]),
  /** Whether the printed page stands beside the forms. */
  preview: z.boolean(),
  /** Whether 本年要办的事 is unfolded above the project list. */
  duties: z.boolean(),
  /** Whether the first steps are shown as long as there is no project. */
  welcome: z.boolean(),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const placeSchema = z.strictObject({
  projectId: z.nullable(id),
  page: z.nullable(z.enum(PROJECT_PAGES)),
  /** The field the cursor was in. */
  path: z.nullable(z.string().check(z.maxLength(300))),
  /** The budget year she works on. */
  year: z.nullable(z.int()),
});
/** Where she stopped. */
export type WorkPlace = z.infer<typeof placeSchema>;

export interface Settings {
  office: Organization;
  preferences: Preferences;
  district: DistrictSettings;
  place: WorkPlace;
}

export const settings = {
  get: read<Settings>()(nothing),
  setOffice: write<Settings>()(organizationSchema),
  setPreferences: write<Settings>()(z.partial(preferencesSchema)),
  setDistrict: write<Settings>()(districtSettingsSchema),
  setPlace: write<null>()(placeSchema),
};
