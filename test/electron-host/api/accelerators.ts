import { Menu } from "./menu.ts";
import { menuRoles } from "./menu-roles.ts";

/** A key as the page saw it and did not use it itself. */
export interface PressedKey {
  key: string;
  code: string;
  control: boolean;
  shift: boolean;
  alt: boolean;
  meta: boolean;
}

const MODIFIERS: Record<string, "control" | "shift" | "alt" | "meta"> = {
  commandorcontrol: "control",
  cmdorctrl: "control",
  control: "control",
  ctrl: "control",
  shift: "shift",
  alt: "alt",
  option: "alt",
  altgr: "alt",
  meta: "meta",
  super: "meta",
};
const NAMES: Record<string, string> = { plus: "+", space: " ", esc: "escape", return: "enter" };

/** Whether a key is the one that an accelerator ("CmdOrCtrl+Shift+K") names. */
export function isAccelerator(accelerator: string, pressed: PressedKey): boolean {
  const parts = accelerator.toLowerCase().split("+");
  const wanted = { control: false, shift: false, alt: false, meta: false };
  const last = parts.pop() ?? "";
  for (const part of parts) {
    const modifier = MODIFIERS[part];
    if (!modifier) return false;
    wanted[modifier] = true;
  }
  const name = NAMES[last] ?? last;
  const key = pressed.key.toLowerCase();
  const physical = pressed.code.replace(/^(Key|Digit)/, "").toLowerCase();
  if (key !== name && physical !== name) return false;
  // A sign that needs Shift on this keyboard ("+") is meant with it.
  const shiftMatters = /^[a-z\d]$|^.{2,}$/.test(name);
  return (
    wanted.control === pressed.control &&
    wanted.alt === pressed.alt &&
    wanted.meta === pressed.meta &&
    (!shiftMatters || wanted.shift === pressed.shift)
  );
}

function itemFor(items: readonly Electron.MenuItem[], pressed: PressedKey): Electron.MenuItem | null {
  for (const item of items) {
    const inside = item.submenu ? itemFor(item.submenu.items, pressed) : null;
    if (inside) return inside;
    const native = item.role && menuRoles[item.role.toLowerCase()]?.native;
    if (item.accelerator && item.enabled && !native && isAccelerator(item.accelerator, pressed)) return item;
  }
  return null;
}

/** Clicks the application menu's item with that key, as Electron does with keys that a page leaves unused. */
export function pressAccelerator(pressed: PressedKey): void {
  itemFor(Menu.getApplicationMenu()?.items ?? [], pressed)?.click();
}
