/** Changes that no test can notice, each with the reason. */
export const EQUIVALENT: readonly { change: string; reason: string }[] = [
  {
    change: "shared/scoring/score/outcomes.ts: <= → < in “if (sign(low) <= 0 || sign(value) <= 0) {”",
    reason:
      "Here the result is less than the target. With a target of 0 it is then below 0, which the other side of the “or” says as well.",
  },
];
