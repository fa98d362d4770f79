/** Small changes to a source text, each of which the tests must notice: boundaries, signs, constants, rounding, words. */
import { parseSync } from "@swc/core";

export interface Mutant {
  file: string;
  line: number;
  /** `<` → `<=`, as it is listed. */
  change: string;
  source: string;
}

interface Edit {
  from: number;
  to: number;
  text: string;
}

interface Node {
  type: string;
  span: { start: number; end: number };
  [field: string]: unknown;
}

const OPERATORS: Readonly<Record<string, string>> = {
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "===": "!==",
  "!==": "===",
  "==": "!=",
  "!=": "==",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
};

/** Methods of the decimal type and of the fractions, and their neighbours. */
const NAMES: Readonly<Record<string, string>> = {
  gt: "gte",
  gte: "gt",
  lt: "lte",
  lte: "lt",
  plus: "minus",
  minus: "plus",
  times: "div",
  div: "times",
  dividedBy: "times",
  floor: "ceiling",
  ceiling: "floor",
  greatest: "least",
  least: "greatest",
  roundHalfUp: "roundDown",
  roundDown: "roundUp",
  roundUp: "roundDown",
};

const WORDS: Readonly<Record<string, string>> = {
  down: "up",
  up: "linear",
  linear: "down",
  low: "high",
  high: "low",
  sum: "highest",
  percent: "unit",
  unit: "percent",
};

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "span" in value;

const VALUE_WRAPPERS = new Set(["TsAsExpression", "TsNonNullExpression", "TsSatisfiesExpression"]);

class Finder {
  readonly edits: Edit[] = [];
  private readonly bytes: Buffer;
  private readonly base: number;

  constructor(bytes: Buffer, base: number) {
    this.bytes = bytes;
    this.base = base;
  }

  private place(position: number): number {
    return position - this.base - 1;
  }

  private replace(node: Node, text: string): void {
    this.edits.push({ from: this.place(node.span.start), to: this.place(node.span.end), text });
  }

  private operator(node: Node): void {
    const other = OPERATORS[node["operator"] as string];
    const [left, right] = [node["left"] as Node, node["right"] as Node];
    if (other === undefined) return;
    const from = this.place(left.span.end);
    const between = this.bytes.subarray(from, this.place(right.span.start)).toString();
    const at = between.indexOf(node["operator"] as string);
    if (at < 0) return;
    this.edits.push({ from: from + at, to: from + at + (node["operator"] as string).length, text: other });
  }

  /** @param callee whether the name is called or read as a member, where it means the decimal type's. */
  visit(value: unknown, callee = false): void {
    if (Array.isArray(value)) {
      for (const item of value) this.visit(item);
      return;
    }
    if (!isNode(value)) {
      if (typeof value === "object" && value !== null)
        for (const item of Object.values(value)) this.visit(item);
      return;
    }
    const node = value;
    if (node.type.startsWith("Ts") && !VALUE_WRAPPERS.has(node.type)) return;
    if (node.type === "ImportDeclaration" || node.type === "ExportAllDeclaration") return;
    if (node.type === "BinaryExpression") this.operator(node);
    else if (node.type === "BooleanLiteral") this.replace(node, String(node["value"] !== true));
    else if (node.type === "NumericLiteral") this.replace(node, String((node["value"] as number) + 1));
    else if (node.type === "StringLiteral") this.text(node);
    else if (node.type === "UnaryExpression" && node["operator"] === "!") {
      const inner = node["argument"] as Node;
      this.edits.push({ from: this.place(node.span.start), to: this.place(inner.span.start), text: "" });
    } else if (node.type === "Identifier" && callee) {
      const other = NAMES[node["value"] as string];
      if (other !== undefined) this.replace(node, other);
    }
    for (const [field, item] of Object.entries(node)) {
      if (field === "span" || field === "typeAnnotation" || field === "key") continue;
      this.visit(item, (node.type === "CallExpression" && field === "callee") || field === "property");
    }
  }

  private text(node: Node): void {
    const value = node["value"] as string;
    if (/^\d+$/.test(value)) this.replace(node, `"${Number(value) + 1}"`);
    else if (WORDS[value] !== undefined) this.replace(node, `"${WORDS[value]}"`);
  }
}

function applied(file: string, bytes: Buffer, { from, to, text }: Edit): Mutant {
  const before = bytes.subarray(from, to).toString();
  return {
    file,
    line: bytes.subarray(0, from).toString().split("\n").length,
    change: `${before.trim() === "" ? "(nothing)" : before.trim()} → ${text === "" ? "(nothing)" : text}`,
    source: bytes.subarray(0, from).toString() + text + bytes.subarray(to).toString(),
  };
}

/** Every change of the kinds above, one at a time. */
export function mutantsOf(file: string, source: string): Mutant[] {
  // swc counts bytes over all texts it has read; the semicolon in front marks where this one begins.
  const parsed = parseSync(`;${source}`, { syntax: "typescript", target: "es2022" }) as unknown as Node;
  const bytes = Buffer.from(source);
  const finder = new Finder(bytes, parsed.span.start);
  finder.visit(parsed["body"]);
  return finder.edits.toSorted((a, b) => a.from - b.from).map((edit) => applied(file, bytes, edit));
}

const OPPOSITE: Readonly<Record<string, string>> = {
  "compare:ge": "compare:gt",
  "compare:gt": "compare:ge",
  "compare:le": "compare:lt",
  "compare:lt": "compare:le",
  "suffix:ge": "suffix:le",
  "suffix:le": "suffix:ge",
  include: "exclude",
  exclude: "include",
};

/** A word of a boundary moved to the other side: 以上 read as 以下, 不低于 as 高于. */
export function wordMutantsOf(file: string, source: string): Mutant[] {
  const lines = source.split("\n");
  return lines.flatMap((line, index) => {
    const [head, ...words] = line.split(" ");
    const other = OPPOSITE[head!];
    const target = lines.findIndex((each) => each.startsWith(`${other} `));
    if (other === undefined || target < 0) return [];
    return words.map((word) => {
      const changed = [...lines];
      changed[index] = [head, ...words.filter((each) => each !== word)].join(" ");
      changed[target] = `${changed[target]!} ${word}`;
      return { file, line: index + 1, change: `${word}: ${head} → ${other}`, source: changed.join("\n") };
    });
  });
}
