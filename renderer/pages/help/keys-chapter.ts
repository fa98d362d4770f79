/** The last chapter is made from the keys themselves (shell/keys.ts); its address: /help/keys. */
export const KEYS_CHAPTER = "keys";
