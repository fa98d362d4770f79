/** Shapes that several areas of the contract use. */
import * as z from "zod/mini";

export const id = z.string().check(z.regex(/^[0-9A-Za-z_-]{1,64}$/));
export const nothing = z.strictObject({});
export const token = z.string().check(z.regex(/^[0-9a-f-]{8,64}$/));

/** A moment, ISO 8601 in UTC with milliseconds. */
export type Moment = string;
