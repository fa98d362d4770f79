/** The hidden window that prints. */
import * as z from "zod/mini";

import type { FormDocument } from "../../forms/document.ts";
import { read, write } from "../operation.ts";
import { nothing } from "./common.ts";

export const printing = {
  /** The form that the asking (hidden) window is to lay out. */
  job: read<FormDocument>()(nothing),
  /** The layout is complete, fonts included. */
  ready: write<null>()(z.strictObject({ pages: z.int().check(z.gte(0)) })),
};
