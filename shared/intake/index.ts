export * from "./draft.ts";
export { editsOfOffer, offerInto, withNewRowIds, type Offer } from "./into-project.ts";
export { isClear, judge, type Judgement } from "./judgement.ts";
export { recognise } from "./recognise.ts";
export * from "./source.ts";
