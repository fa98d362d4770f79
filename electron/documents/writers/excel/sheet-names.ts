const MAX_LENGTH = 31;

function allowed(name: string): string {
  const plain = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'+|'+$/g, "");
  const cut = plain
    .slice(0, MAX_LENGTH)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();
  // Excel keeps this name for itself.
  return cut === "" || cut.toLowerCase() === "history" ? "表" : cut;
}

/** Names that Excel accepts: at most 31 characters, none of []:*?/\, each different from the others without regard to case. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const base = allowed(name);
    let candidate = base;
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      const suffix = `(${number})`;
      candidate = base.slice(0, MAX_LENGTH - suffix.length).replace(/[\ud800-\udbff]$/, "") + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
}
