/**
 * The fonts of the paper. The preview and the PDF use the shipped ones on every PC, also where 仿宋 or 黑体 are installed: only so
 * a page holds the same lines everywhere, and the PDF of a submission has the same bytes wherever it is made. Word and Excel
 * files name the official fonts. A font of the PC steps in only for a character that the shipped ones lack.
 */
import "@fontsource/noto-serif-sc/400.css";
import "@fontsource/noto-serif-sc/600.css";
import "@fontsource/noto-sans-sc/400.css";
