/** Randomness that can be had again from its seed (mulberry32). */
export interface Random {
  /** An integer from 0 up to, but not including, `limit`. */
  below(limit: number): number;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
    },
  };
}

/** The seed to use: given in LEDGER_SEED to repeat a run, else of the moment. Always printed. */
export function seedOfRun(): number {
  const given = process.env["LEDGER_SEED"];
  return given === undefined ? Date.now() % 2 ** 31 : Number(given);
}
