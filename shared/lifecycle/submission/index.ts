export * from "./locks.ts";
export * from "./split-remarks.ts";
export * from "./guess-place.ts";
export * from "./answers.ts";
