/** How a wording was read, in a few lines that a person can check: the rule, what has to be entered, what was assumed. */
import { readStandard, writeStandard } from "../../shared/scoring/index.ts";
import { rowOf, type UnseenPhrase } from "./measure.ts";
import { SETS } from "./sets.ts";

function lines(entry: UnseenPhrase): string[] {
  const { phrase } = entry;
  const reading = readStandard(phrase, rowOf(entry), entry.choices);
  if (!reading.ok) return [`  × ${reading.reason} “${phrase.slice(reading.from, reading.to)}”`];
  const inputs = reading.inputs.map(
    ({ id, label, unit: own = "", options = [], min, max }) =>
      `${id} ${label}${own === "" ? "" : ` ${own}`}${options.length === 0 ? "" : ` [${options.join("、")}]`}${min === undefined ? "" : ` ${min}–${max}`}`,
  );
  const empty = reading.rule.inputs.flatMap(({ id, whenEmpty }) =>
    whenEmpty === undefined ? [] : [`${id}=${whenEmpty}`],
  );
  return [
    `  = ${writeStandard(reading.rule)}`,
    `  · ${inputs.join("; ")}${empty.length === 0 ? "" : ` (empty: ${empty.join(", ")})`}`,
    ...reading.assumptions.map(
      ({ id, text, options, chosen }) =>
        `  ? ${id}: ${text} → ${chosen} of ${options.map(({ value }) => value).join("/")}`,
    ),
  ];
}

/** One block for each wording of every set, read only when it is asked for. */
export function* readingsNow(): Generator<string> {
  for (const { phrases } of SETS)
    for (const entry of phrases) {
      const { phrase, operator, target, unit, points } = entry;
      const row = `〔${operator} ${String(target)} ${unit} ${points ?? ""}〕`;
      yield [`${phrase.replace(/\s*\n\s*/gu, "⏎")} ${row}`, ...lines(entry)].join("\n");
    }
}
