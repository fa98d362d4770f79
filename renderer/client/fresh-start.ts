/** A reload keeps its address; only a fresh start goes back to the last place. */
export const isFreshStart = (): boolean => ["", "#", "#/"].includes(location.hash);
