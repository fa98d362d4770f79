export * from "./record.ts";
export * from "./standing.ts";
export * from "./locks.ts";
