import type { Span } from "../types.ts";

/** Where reading stopped and why, in Chinese. Thrown inside the reader only; `readStandard` returns it. */
export class Refusal extends Error {
  readonly from: number;
  readonly to: number;

  constructor(reason: string, span: Span) {
    super(reason);
    this.from = span.from;
    this.to = span.to;
  }
}

export function refuse(reason: string, span: Span): never {
  throw new Refusal(reason, span);
}
