/** The look in one place: 14 px text, an 8 px grid, one deep blue-green accent, colour otherwise only for meaning. */
import { Button, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from "@mantine/core";

/** The accent, from wash to ink; shade 7 carries white text on paper, shade 6 in the dark. */
const ledger: MantineColorsTuple = [
  "#e8f1f5",
  "#d2e3eb",
  "#a8cad9",
  "#7bafc6",
  "#5496b4",
  "#39809f",
  "#2a7093",
  "#1f6286",
  "#19516f",
  "#123c54",
];

/** The dark side's own greys, with the paper's touch of blue-green. */
const dark: MantineColorsTuple = [
  "#e2e7e8",
  "#b9c4c8",
  "#8d999e",
  "#6a767b",
  "#3a4549",
  "#313b3f",
  "#252d30",
  "#1d2326",
  "#171c1e",
  "#101415",
];

/**
 * The system's face of Windows and of UOS/Kylin first; the shipped Noto Sans SC stands behind them. Each name that a PC
 * does not have is looked for before the first page can be laid out, so none is here that no such PC has alone.
 */
const FONT_STACK = '"Microsoft YaHei UI", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export const theme = createTheme({
  primaryColor: "ledger",
  colors: { ledger, dark },
  primaryShade: { light: 7, dark: 6 },
  fontFamily: FONT_STACK,
  fontFamilyMonospace: FONT_STACK,
  fontSizes: { xs: "12px", sm: "14px", md: "14px", lg: "16px", xl: "20px" },
  lineHeights: { xs: "1.4", sm: "1.5", md: "1.6", lg: "1.6", xl: "1.4" },
  spacing: { xs: "4px", sm: "8px", md: "16px", lg: "24px", xl: "32px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "10px", xl: "16px" },
  defaultRadius: "md",
  headings: {
    fontFamily: FONT_STACK,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "20px", lineHeight: "1.4" },
      h2: { fontSize: "16px", lineHeight: "1.5" },
      h3: { fontSize: "14px", lineHeight: "1.6" },
    },
  },
  // The shipped face has two weights; labels and buttons stay calm.
  fontWeights: { regular: "400", medium: "400", bold: "600" },
  cursorType: "pointer",
  components: {
    Button: Button.extend({
      defaultProps: { size: "xs", variant: "default" },
      vars: (_, { size }) => ({ root: { "--button-fz": size === "sm" ? "14px" : "13px" } }),
    }),
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray" } },
    // Its own words for the eye are English.
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { "aria-label": "显示或隐藏密码" } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, transitionProps: { duration: 100 } } },
    Menu: {
      defaultProps: {
        shadow: "md",
        transitionProps: { duration: 100 },
        position: "bottom-end",
        // A reader would meet an empty element among the items.
        withInitialFocusPlaceholder: false,
      },
    },
    Popover: { defaultProps: { shadow: "md", transitionProps: { duration: 100 } } },
  },
});

/**
 * Paper, ink and the colours that mean something, for light and dark. Text colours keep 4.5 : 1 on paper and ground, the
 * edge of an empty box 3 : 1.
 */
const LIGHT = {
  "--ground": "#f3f4f1",
  "--ground-deep": "#e9ebe7",
  "--paper": "#ffffff",
  "--ink": "#1d272b",
  "--soft": "#53616a",
  "--faint": "#616e75",
  "--line": "#dfe3de",
  "--line-soft": "#eceeea",
  "--box": "#87949a",
  "--hover": "#f6f8f6",
  "--accent": "#1f6286",
  "--accent-wash": "#e8f1f5",
  "--accent-wash-ink": "#1a5676",
  "--error": "#ad3226",
  "--error-wash": "#fbeeec",
  "--warn": "#865509",
  "--warn-wash": "#fbf3e1",
  "--ok": "#2a6c49",
  "--ok-wash": "#e9f4ee",
  "--sheet-shadow": "0 1px 2px rgb(0 0 0 / 7%), 0 6px 20px rgb(0 0 0 / 6%)",
};

const DARK = {
  "--ground": "#15191b",
  "--ground-deep": "#101415",
  "--paper": "#1d2326",
  "--ink": "#e2e7e8",
  "--soft": "#a9b5b9",
  "--faint": "#949fa4",
  "--line": "#323b3f",
  "--line-soft": "#293135",
  "--box": "#6f7c81",
  "--hover": "#232a2d",
  "--accent": "#7dbbd8",
  "--accent-wash": "#1d3441",
  "--accent-wash-ink": "#a4d2e6",
  "--error": "#f29488",
  "--error-wash": "#3a2421",
  "--warn": "#e2b465",
  "--warn-wash": "#352b18",
  "--ok": "#82cba2",
  "--ok-wash": "#1c3227",
  "--sheet-shadow": "0 1px 2px rgb(0 0 0 / 40%), 0 6px 20px rgb(0 0 0 / 30%)",
};

const mantineColours = {
  "--mantine-color-body": "var(--ground)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-dimmed": "var(--soft)",
  "--mantine-color-placeholder": "var(--faint)",
  "--mantine-color-error": "var(--error)",
  "--mantine-color-anchor": "var(--accent)",
  "--mantine-color-default": "var(--paper)",
  "--mantine-color-default-hover": "var(--hover)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--line)",
};

/** In the dark Mantine writes what can be clicked in white; the accent says there, too, that it can. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...LIGHT, ...mantineColours },
  dark: { ...DARK, ...mantineColours, "--mantine-color-ledger-light-color": "var(--accent)" },
});
