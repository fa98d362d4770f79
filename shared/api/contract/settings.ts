/** What is kept once for the whole office. */
import * as z from "zod";

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
  userName: z.string().max(100),
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
  projectId: id.nullable(),
  page: z.enum(PROJECT_PAGES).nullable(),
  /** The field the cursor was in. */
  path: z.string().max(300).nullable(),
  /** The budget year she works on. */
  year: z.int().nullable(),
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
  setPreferences: write<Settings>()(preferencesSchema.partial()),
  setDistrict: write<Settings>()(districtSettingsSchema),
  setPlace: write<null>()(placeSchema),
};
