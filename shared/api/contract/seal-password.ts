/** Passwords of files that leave this PC. */
import * as z from "zod";

/** Shorter ones are guessed in an afternoon. */
export const SEAL_PASSWORD_SHORTEST = 8;
export const sealPassword = z.string().min(SEAL_PASSWORD_SHORTEST).max(200);
