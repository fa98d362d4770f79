import "./base.css";
import "@mantine/core/styles.layer.css";

export { cssVariables, theme } from "./theme.ts";
