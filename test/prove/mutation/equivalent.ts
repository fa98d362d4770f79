/** Changes that no test can notice, each with the reason. */
export const EQUIVALENT: readonly { change: string; reason: string }[] = [];
