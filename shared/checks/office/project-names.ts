import { normaliseCharacters, withoutSpaces } from "../../text/index.ts";

/** A project's name without what changes from year to year and what anybody may add: 2026年, 项目, 经费. */
export function bareProjectName(name: string): string {
  return withoutSpaces(normaliseCharacters(name))
    .replace(/20\d{2}年?(?:度)?/gu, "")
    .replace(/(?:项目|经费)+$/u, "");
}

/**
 * Which of last year's projects carries on as this one, where no link tells: the only one of the same bare name.
 * Null where there is none, or more than one.
 */
export function namesake<Line extends { id: string; name: string }>(
  name: string,
  candidates: readonly Line[],
): Line | null {
  const bare = bareProjectName(name);
  if (bare === "") return null;
  const same = candidates.filter((line) => bareProjectName(line.name) === bare);
  return same.length === 1 ? same[0]! : null;
}
