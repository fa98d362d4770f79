export * from "./draft.ts";
export { recognise } from "./recognise.ts";
export * from "./source.ts";
