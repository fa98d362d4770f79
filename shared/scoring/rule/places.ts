/**
 * Where in the sentence a part of a rule was read. That is a fact about one reading and not about the rule, so it is kept
 * beside the rule's objects and not in its JSON: two sentences that mean the same give equal rules. A rule that comes from
 * storage has no places until its sentence is read again.
 */
import type { Span } from "../types.ts";

const places = new WeakMap<object, Span>();

export function rememberPlace<T extends object>(part: T, span: Span | undefined): T {
  if (span !== undefined) places.set(part, { from: span.from, to: span.to });
  return part;
}

export function placeOf(part: object): Span | undefined {
  return places.get(part);
}
