import type { Check } from "../types.ts";
import { creditCode, organizationCode } from "./codes.ts";
import { fileNames, phoneNumber, projectName, tooLong, unitChanged } from "./identity.ts";
import { punctuation, strayWidths } from "./signs.ts";
import { strayStart } from "./stray.ts";

export const FORMAT_CHECKS: readonly Check[] = [
  strayStart,
  creditCode,
  organizationCode,
  unitChanged,
  projectName,
  fileNames,
  strayWidths,
  punctuation,
  tooLong,
  phoneNumber,
];
