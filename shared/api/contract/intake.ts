/** Foreign files in. */
import * as z from "zod";

import type { IntakeResult } from "../../intake/index.ts";
import { read } from "../operation.ts";
import { nothing } from "./common.ts";

export const intake = {
  /** Shows the open dialog and reads the file. null = cancelled. */
  choose: read<{ name: string; result: IntakeResult } | null>()(nothing),
  /** Reads a file dropped on the window or pasted. */
  read: read<{ name: string; result: IntakeResult }>()(
    z.strictObject({ name: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
  ),
};
