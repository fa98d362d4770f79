/** 升级: an installer from a stick, taken only where it is signed, newer and whole. */
export { findUpgrade, takeInstaller, type UpgradeFinding } from "./find-upgrade.ts";
export { readUpgradeKey } from "./upgrade-key.ts";
