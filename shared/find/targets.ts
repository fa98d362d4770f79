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

const page = (id: string, label: string, href: string, words = ""): FindTarget => ({
  id,
  label,
  where: "页面",
  href,
  words,
});
const setting = (id: string, section: string, words: string): FindTarget => ({
  id: `settings.${id}`,
  label: section,
  where: "设置",
  href: "/settings",
  section,
  words,
});

export const FIND_TARGETS: readonly FindTarget[] = [
  page("projects", "项目", "/", "项目列表 全部项目 开始"),
  page("summary", "汇总", "/summary", "合计 统计 图表 汇总表 等级 得分"),
  page("ceilings", "资金控制数", "/summary", "上限 控制数 还剩多少 指标额度"),
  page("library", "指标库", "/library", "通用指标 常用 收藏"),
  page("replace", "查找替换", "/replace", "全年替换 改年度 改名字 批量修改"),
  page("import", "从文件导入", "/import", "读取 Word Excel 导入"),
  page("trash", "回收站", "/trash", "删除 恢复"),
  page("backup", "备份", "/backup", "恢复 还原 备份"),
  page("help", "使用说明", "/help", "帮助 快捷键"),
  setting("office", "本单位", "单位名称 统一社会信用代码 地址 电话 负责人 主管部门"),
  setting("district", "本地评分规则", "分值 权重 等级 执行率 预设 监控 红黄灯 万元"),
  setting("look", "界面", "显示 深色 浅色 外观 用户名 预览"),
  setting("folder", "数据文件夹", "数据位置 换文件夹 U盘"),
];
