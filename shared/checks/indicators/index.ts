import type { Check } from "../types.ts";
import { pointsByLevel, pointsTotal } from "./points.ts";

export const INDICATOR_CHECKS: readonly Check[] = [pointsTotal, pointsByLevel];
