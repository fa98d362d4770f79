import { POINTS_PER_MILLIMETRE } from "../../../../shared/forms/index.ts";

/** Word counts lengths in twentieths of a point. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);
export const twipsOfMillimetres = (millimetres: number): number =>
  Math.round(millimetres * POINTS_PER_MILLIMETRE * 20);
