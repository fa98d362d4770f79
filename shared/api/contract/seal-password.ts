/** Passwords of files that leave this PC. */
import * as z from "zod/mini";

/** Shorter ones are guessed in an afternoon. */
export const SEAL_PASSWORD_SHORTEST = 8;
export const sealPassword = z.string().check(z.minLength(SEAL_PASSWORD_SHORTEST), z.maxLength(200));
