/** Pages and settings that the search leads to, beside the record. */
export interface FindTarget {
  id: string;
  label: string;
  /** Where it is, as the navigation says it. */
  where: string;
  /** Address behind the #. */
  href: string;
  /** Heading of the section on that page. */
  section?: string;
  /** Other words for it. */
  words: string;
}

type Line = readonly [id: string, label: string, address: string, words: string];

const PAGES: readonly Line[] = [
  ["projects", "项目", "/", "项目列表 全部项目 开始"],
  ["summary", "汇总", "/summary", "合计 统计 图表 汇总表 等级 得分"],
  ["ceilings", "资金控制数", "/summary", "上限 控制数 还剩多少 指标额度"],
  ["library", "指标库", "/library", "通用指标 常用 收藏"],
  ["replace", "查找替换", "/replace", "全年替换 改年度 改名字 批量修改"],
  ["import", "从文件导入", "/import", "读取 Word Excel 导入"],
  ["checks", "全部项目体检", "/checks", "体检 跨项目 重复 控制数"],
  ["rollForward", "滚动到下一年", "/roll-forward", "新年度 去年的项目 复制上年"],
  ["trash", "回收站", "/trash", "删除 恢复"],
  ["backup", "备份", "/backup", "恢复 还原 备份"],
  ["help", "使用说明", "/help", "帮助 快捷键"],
];

/** Sections of the settings page, by their headings. */
const SECTIONS: readonly Line[] = [
  ["settings.office", "本单位", "/settings", "单位名称 统一社会信用代码 地址 电话 负责人 主管部门"],
  ["settings.district", "本地评分规则", "/settings", "分值 权重 等级 执行率 预设 监控 红黄灯 万元"],
  ["settings.forms", "表格样式", "/settings", "表样 字体 行距 正文字体"],
  ["settings.blank", "空白表格", "/settings", "空表 手填"],
  ["settings.words", "体检用词", "/settings", "过时的提法 同义词"],
  ["settings.calendar", "本年要办的事", "/settings", "日历 日程 截止日期 提醒"],
  ["settings.look", "界面", "/settings", "显示 深色 浅色 外观 用户名 预览"],
  ["settings.folder", "数据文件夹", "/settings", "数据位置 换文件夹 U盘"],
];

export function findTargets(): FindTarget[] {
  return [
    ...PAGES.map(([id, label, href, words]) => ({ id, label, where: "页面", href, words })),
    ...SECTIONS.map(([id, label, href, words]) => ({
      id,
      label,
      where: "设置",
      href,
      section: label,
      words,
    })),
  ];
}
