/** The shipped face, for a PC without Chinese fonts. Its two hundred rules and its files come once the first page stands. */
import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
