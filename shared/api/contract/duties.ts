/** 本年要办的事. */
import type { Duty } from "../../duties/index.ts";
import { read } from "../operation.ts";
import { nothing } from "./common.ts";

export const duties = {
  /** The duties of today, what is to be done first. */
  list: read<Duty[]>()(nothing),
};
