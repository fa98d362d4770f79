/** The Chinese menu. Every command goes to the page as an event; what the page does with it is its own affair. */
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from "electron";

import type { MenuCommand } from "../../shared/api/index.ts";
import { emit } from "../api/handle.ts";

function template(send: (command: MenuCommand) => () => void): MenuItemConstructorOptions[] {
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    click: send(id),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  return [
    {
      label: "文件",
      submenu: [
        command("newProject", "新建项目", "CmdOrCtrl+N"),
        command("importFile", "从文件导入…", "CmdOrCtrl+O"),
        command("openPackage", "打开项目包…"),
        { type: "separator" },
        command("exportPackage", "送出项目包…", "CmdOrCtrl+E"),
        command("print", "打印…", "CmdOrCtrl+P"),
        { type: "separator" },
        command("backup", "备份"),
        command("settings", "设置"),
        { type: "separator" },
        { role: "quit", label: "退出" },
      ],
    },
    {
      label: "编辑",
      submenu: [
        // No accelerators: inside a field the keys belong to the field, outside it the page listens itself.
        command("undo", "撤销上一步修改"),
        command("redo", "重做"),
        { type: "separator" },
        { role: "cut", label: "剪切" },
        { role: "copy", label: "复制" },
        { role: "paste", label: "粘贴" },
        { role: "selectAll", label: "全选" },
        { type: "separator" },
        command("find", "查找…", "CmdOrCtrl+K"),
      ],
    },
    {
      label: "查看",
      submenu: [
        command("togglePreview", "显示或收起打印预览", "F4"),
        { type: "separator" },
        { role: "zoomIn", label: "放大", accelerator: "CmdOrCtrl+=" },
        { role: "zoomOut", label: "缩小", accelerator: "CmdOrCtrl+-" },
        { role: "resetZoom", label: "恢复 100%", accelerator: "CmdOrCtrl+0" },
        { type: "separator" },
        { role: "togglefullscreen", label: "全屏", accelerator: "F11" },
      ],
    },
    { label: "帮助", submenu: [command("help", "使用说明与快捷键", "F1")] },
  ];
}

export function setMenu(window: BrowserWindow): void {
  const send = (command: MenuCommand) => (): void => emit(window.webContents, "menu", { command });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(send)));
}
