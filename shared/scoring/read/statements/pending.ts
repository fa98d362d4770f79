/** What was read of a statement before its points: its conditions, its 每…, its words. */
import type { Span } from "../../types.ts";
import type { Statement } from "./statement.ts";
import { isGeneric } from "./statement-words.ts";
import type { ConditionAt, PerSyntax } from "../syntax.ts";

export class Pending {
  texts: ({ text: string; pointing: string | null } & Span)[] = [];
  conditions: ConditionAt[] = [];
  per: (PerSyntax & Span) | null = null;
  otherwise = false;
  or = false;
  /** 效果良好且…: words that 且 ties to a condition after them. */
  joined: Span | null = null;
  and: Span | null = null;
  start: number | null = null;
  doubled = false;
  /** 每5%（不足5%按5%计）扣1分. */
  partStep: Statement["partStep"] = null;

  begin(element: Span): void {
    this.start ??= element.from;
  }

  clear(): void {
    this.texts = [];
    this.conditions = [];
    this.per = null;
    this.otherwise = false;
    this.or = false;
    this.joined = null;
    this.and = null;
    this.start = null;
    this.doubled = false;
    this.partStep = null;
  }

  /** No condition, no 每…, no 否则. */
  get onlyWords(): boolean {
    return this.conditions.length === 0 && this.per === null && !this.otherwise;
  }

  get nothing(): boolean {
    return this.idle && this.texts.length === 0;
  }

  /** Nothing in it but words that could stand anywhere. */
  get idle(): boolean {
    return (
      this.conditions.length === 0 &&
      this.per === null &&
      !this.otherwise &&
      this.texts.every((text) => isGeneric(text.text))
    );
  }
}
