/**
 * The first moments belong to the page she sees and types into. What it can do without (the shipped fonts, the 体检, the
 * printed page beside it) waits for their end: each of them keeps the one thread of the page busy for a while.
 */

import { useEffect, useState } from "react";

/** Milliseconds from the reading of the program's code: two or three draws of the first page. */
const FIRST_MOMENTS = 500;

let over = false;
const end = new Promise<void>((resolve) => {
  setTimeout(() => {
    over = true;
    resolve();
  }, FIRST_MOMENTS);
});

/** Runs `start` when the first moments are over, at once where they are. Returns what takes it back. */
export function afterFirstMoments(start: () => void): () => void {
  let wanted = true;
  if (over) start();
  else {
    void end.then(() => {
      if (wanted) start();
    });
  }
  return () => {
    wanted = false;
  };
}

/** False in the first moments; what asks or draws only when they are over is drawn anew then. */
export function useAfterFirstMoments(): boolean {
  const [after, setAfter] = useState(over);
  useEffect(() => afterFirstMoments(() => setAfter(true)), []);
  return after;
}
