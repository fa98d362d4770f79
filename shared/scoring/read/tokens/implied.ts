/** Words that a sentence leaves out, or says in another way: they take no place in the text of their own. */
import { WORDS } from "../lexicon/words.ts";
import type { Token } from "./tokens.ts";

/** @param at where in the text the word is understood, as an offset */
export const implied = (text: string, at: number): Token => ({
  type: "word",
  text,
  from: at,
  to: at,
  words: WORDS.get(text)?.words ?? [],
  value: "",
});
