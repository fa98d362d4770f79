/** Reading what can be read of a damaged ledger. */
export { revisionsIn, salvage, type Salvaged } from "./salvage.ts";
