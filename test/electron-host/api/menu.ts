import { StrictEmitter, asElectron, notImplemented, type Declared } from "../strict.ts";
import { windowInFront } from "./browser-window.ts";
import { menuRoles } from "./menu-roles.ts";

type Options = Electron.MenuItemConstructorOptions;

let lastCommand = 0;

export class MenuItem implements Declared<Electron.MenuItem> {
  readonly commandId = ++lastCommand;
  id: string;
  label: string;
  role: Electron.MenuItem["role"];
  type: Electron.MenuItem["type"];
  accelerator: string | null;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  registerAccelerator: boolean;
  acceleratorWorksWhenHidden: boolean;
  toolTip: string;
  sublabel: string;
  submenu: Electron.Menu | undefined;
  readonly click: Electron.MenuItem["click"];

  constructor(options: Options) {
    const role = options.role ? menuRoles[options.role.toLowerCase()] : undefined;
    if (options.role && !role) throw notImplemented(`menu role "${options.role}"`);
    const { submenu } = options;
    this.role = options.role as Electron.MenuItem["role"];
    this.id = options.id ?? "";
    this.label = options.label ?? role?.label ?? "";
    this.type = options.type ?? (submenu ? "submenu" : "normal");
    this.accelerator = options.accelerator ?? role?.accelerator ?? null;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.registerAccelerator = options.registerAccelerator ?? true;
    this.acceleratorWorksWhenHidden = options.acceleratorWorksWhenHidden ?? true;
    this.toolTip = options.toolTip ?? "";
    this.sublabel = options.sublabel ?? "";
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.click = (event = {}, window = windowInFront() ?? undefined) => {
      if (!this.enabled) return;
      if (this.type === "checkbox") this.checked = !this.checked;
      if (this.type === "radio") this.checked = true;
      if (role) role.perform(window);
      else options.click?.(asElectron<Electron.MenuItem>(this), window, event);
    };
  }
}

let applicationMenu: Electron.Menu | null = null;

export class Menu extends StrictEmitter implements Declared<Electron.Menu> {
  items: Electron.MenuItem[] = [];

  constructor() {
    super(["menu-will-show", "menu-will-close"]);
  }
  static buildFromTemplate(template: (Options | Electron.MenuItem)[]): Electron.Menu {
    const menu = new Menu();
    for (const entry of template) {
      const item = entry instanceof MenuItem ? entry : new MenuItem(entry as Options);
      menu.append(asElectron<Electron.MenuItem>(item));
    }
    return asElectron<Electron.Menu>(menu);
  }
  static setApplicationMenu(menu: Electron.Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Electron.Menu | null {
    return applicationMenu;
  }
  append(item: Electron.MenuItem): void {
    this.items.push(item);
  }
  insert(position: number, item: Electron.MenuItem): void {
    this.items.splice(position, 0, item);
  }
  getMenuItemById(id: string): Electron.MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }
  /** Nothing can be seen of it; its items are clicked by id. */
  popup(): void {
    this.emit("menu-will-show");
  }
  closePopup(): void {
    this.emit("menu-will-close");
  }
}
