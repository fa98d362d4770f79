import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "./base.css";
import "@mantine/core/styles.layer.css";

export { cssVariables, FONT_STACK, theme } from "./theme.ts";
