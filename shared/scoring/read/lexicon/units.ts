/** Measure words that may follow a number or 每. The indicator's own 度量单位 is added for each reading. */
export const MEASURE_WORDS: readonly string[] =
  `人 人次 名 位 次 期 个 场 场次 项 件 份 篇 户 处 起 例 条 家 所 座 台 套 辆 部 册 本 张 幅 支 只 头 株 棵 间 栋 村 班 班次 期次 堂 课 门 类 种 批 批次 轮 届 回 宗 单 幢 块 口 盏 艘 架 枚 副 款 组 队 段 版 首 节 户次 车次 课时 学时 点 点位 站 件次 篇次 条次 家次 笔 页 卷 道 题 天 日 周 星期 个星期 月 个月 季度 个季度 年 个工作日 工作日 个自然日 自然日 日历天 小时 个小时 分钟 学年 元 千元 万元 百万元 亿元 块钱 米 千米 公里 平方米 平米 ㎡ 公顷 亩 平方公里 公斤 千克 吨 万吨 立方米 度 升 元/人 元/次 人/次 人日 人天 万人 万人次 台套 台（套） 个班 个次 个点位 份次 名次 万元/人 千瓦时 吨标准煤 只次 例次 起次 项次 处次 分`.split(
    /\s+/,
  );

/** Spellings of 百分点; they take a number before them. */
export const POINT_WORDS: readonly string[] = ["个百分点", "百分点", "个点", "个百分比点"];
