import { sameUnit, type Unit } from "../support/units.ts";
import { countsSeveral, phraseOf } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import { excludeEachOther, likeness, type Phrase, type ReadPhrase } from "./words.ts";

/** From here on two phrases of the text say the same thing. */
const IDENTICAL = 0.85;
/** Shorter phrases (培训) say too little to be held against each other. */
const FEWEST_BIGRAMS = 3;

interface Said {
  quantity: Quantity;
  phrase: Phrase;
  /** In the base unit of its family. */
  size: number;
}

/** Only what converts into each other is compared: 公里 with 米, but 场 only with 场. */
function kindOf(unit: Unit): string {
  const converts = unit.family === "length" || unit.family === "area" || unit.family === "mass";
  return converts ? unit.family : unit.canonical;
}

function alike(a: Said, b: Said): boolean {
  return (
    sameUnit(a.quantity.unit, b.quantity.unit) &&
    !excludeEachOther(a.phrase, b.phrase) &&
    likeness(a.phrase, b.phrase) >= IDENTICAL
  );
}

/** The same thing in two paragraphs with two numbers. Several parts of a whole are no contradiction. */
export function contradictionsIn(
  read: ReadPhrase,
  quantities: readonly Quantity[],
): (readonly [Quantity, Quantity])[] {
  const said = quantities
    .filter(
      (quantity) =>
        quantity.looseness === "exact" &&
        !quantity.part &&
        quantity.portion === "none" &&
        !quantity.recipient &&
        !countsSeveral(quantity),
    )
    .map((quantity): Said => ({
      quantity,
      phrase: read(phraseOf(quantity)),
      size: quantity.value * quantity.unit.factor,
    }))
    .filter(({ phrase }) => phrase.bigrams.size >= FEWEST_BIGRAMS);
  const families = [...Map.groupBy(said, ({ quantity }) => kindOf(quantity.unit)).values()];
  return families.flatMap((family) => {
    const once = (path: string, other: Said) =>
      family.filter((entry) => entry.quantity.path === path && alike(entry, other)).length === 1;
    return family.flatMap((a, index) =>
      family
        .slice(index + 1)
        .filter((b) => a.quantity.path !== b.quantity.path && a.size !== b.size && alike(a, b))
        .filter((b) => once(a.quantity.path, b) && once(b.quantity.path, a))
        .map((b) => [a.quantity, b.quantity] as const),
    );
  });
}
