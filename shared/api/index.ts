export * from "./bridge.ts";
export * from "./channels.ts";
export * from "./contract.ts";
export * from "./errors.ts";
export * from "./operation.ts";
export * from "./sentences.ts";
