/** A档=9，B档=6.5；一等全额，二等七成，三等只给四成: a table of grades, each with what it earns right behind it. */
import { implied } from "./implied.ts";
import { hasRole, type Token } from "./tokens.ts";

interface Entry {
  label: Token[];
  /** What stands between the grade and its points is written otherwise than 得. */
  isOdd: boolean;
  worth: Token[];
  next: number;
}

const KIND = /^[档级等类]$/u;
const WHOLE = /^(?:全额|全部|全数)$/u;

/** 优, 一等, A档, 评为一等的. */
function labelAt(tokens: readonly Token[], from: number): number | null {
  let index = from;
  if (/^评定?为$/u.test(tokens[index]?.text ?? "")) index += 1;
  const token = tokens[index];
  if (token?.type === "letter") {
    if (!KIND.test(tokens[index + 1]?.text ?? "")) return null;
    index += 2;
  } else if (hasRole(token, "grade")) index += 1;
  else return null;
  return tokens[index]?.text === "的" ? index + 1 : index;
}

function entryAt(tokens: readonly Token[], from: number): Entry | null {
  const end = labelAt(tokens, from);
  if (end === null) return null;
  let index = end;
  const text = (offset = 0): string => tokens[index + offset]?.text ?? "";
  const isEqual = text() === "=";
  if (isEqual) index += 1;
  else {
    if (/^[只仅]$/u.test(text())) index += 1;
    if (/^[得给计记]$/u.test(text())) index += 1;
  }
  const first = tokens[index];
  const label = tokens.slice(from, end);
  if (first === undefined) return null;
  if (WHOLE.test(first.text) && !isEqual)
    return { label, isOdd: true, worth: [implied("满分", first.to)], next: index + 1 };
  if (hasRole(first, "full"))
    return { label, isOdd: isEqual, worth: [implied("满分", first.to)], next: index + 1 };
  if (first.type !== "number") return null;
  const second = tokens[index + 1];
  if (second?.type === "percent" && second.value === "%" && !isEqual)
    return { label, isOdd: true, worth: [first, second, implied("分值", second.to)], next: index + 2 };
  if (second?.type === "fen") return { label, isOdd: isEqual, worth: [first, second], next: index + 2 };
  return isEqual
    ? { label, isOdd: true, worth: [first, { ...implied("分", first.to), type: "fen" }], next: index + 1 }
    : null;
}

/** （单位：分）. */
const isNote = (tokens: readonly Token[]): boolean =>
  /^(?:\(单位[:为]分\))?[。;]?$/u.test(tokens.map(({ text }) => text).join(""));

/** Every share needs the grade that earns all of it; a number is one of points by its sign of equality alone. */
function isTable(entries: readonly Entry[]): boolean {
  const shares = entries.some(({ worth }) => worth.some(({ type }) => type === "percent"));
  const whole = entries[0]?.worth[0]?.text === "满分";
  return entries.length >= 2 && entries.some(({ isOdd }) => isOdd) && (!shares || whole);
}

/** The tokens with 得 between every grade and its points, where the whole sentence is such a table. */
export function withGradeTable(tokens: Token[]): Token[] {
  const entries: Entry[] = [];
  let index = 0;
  for (;;) {
    const entry = entryAt(tokens, index);
    if (entry === null) break;
    entries.push(entry);
    index = entry.next;
    const isBetween = tokens[index]?.type === "separator" && labelAt(tokens, index + 1) !== null;
    if (isBetween) index += 1;
  }
  if (!isTable(entries) || !isNote(tokens.slice(index))) return tokens;
  return entries.flatMap(({ label, worth }, place) => {
    const last = worth.at(-1)!;
    const stop: Token = { ...implied(",", last.to), type: "separator", value: "comma" };
    const said = [...label, implied("得", label.at(-1)!.to), ...worth];
    return place === entries.length - 1 ? said : [...said, stop];
  });
}
