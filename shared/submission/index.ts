/** 送出、退回、批复 as the record keeps them. Light: the contract and the start page bring this folder to every start. */
export * from "./record.ts";
export * from "./standing.ts";
export * from "./open-paths.ts";
