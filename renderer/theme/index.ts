import "@fontsource/noto-sans-sc/400.css";
import "@fontsource/noto-sans-sc/700.css";
import "./base.css";
import "@mantine/core/styles.layer.css";

export { cssVariables, theme } from "./theme.ts";
