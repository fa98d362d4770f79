/** 移交: the whole office as one file, and unpacking one. */
export { openHandover, type OpenedHandover } from "./open-handover.ts";
export { isSealed, openSealed, writeSealed } from "./sealed-file.ts";
export { writeHandover } from "./write-handover.ts";
