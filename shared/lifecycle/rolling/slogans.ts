/** 提法: campaigns and occasions that belong to a year. */
import type { Found, Rolling } from "./leftover.ts";

/** National campaigns and the last year in which they were carried out. */
const CAMPAIGNS: readonly { word: string; lastYear: number }[] = [
  { word: "两学一做", lastYear: 2019 },
  { word: "决战脱贫攻坚", lastYear: 2020 },
  { word: "决胜全面建成小康社会", lastYear: 2020 },
  { word: "办实事、开新局", lastYear: 2021 },
  { word: "党史学习教育", lastYear: 2021 },
  { word: "庆祝建党百年", lastYear: 2021 },
  { word: "喜迎二十大", lastYear: 2022 },
  { word: "喜迎党的二十大", lastYear: 2022 },
  { word: "学习贯彻习近平新时代中国特色社会主义思想主题教育", lastYear: 2024 },
  { word: "党纪学习教育", lastYear: 2024 },
  { word: "深入贯彻中央八项规定精神学习教育", lastYear: 2025 },
];

export function foundSlogans(plain: string, { toYear, outdatedWords }: Rolling): Found[] {
  const words = new Map([...CAMPAIGNS, ...outdatedWords].map(({ word, lastYear }) => [word, lastYear]));
  return [...words]
    .filter(([word, lastYear]) => word !== "" && lastYear < toYear)
    .flatMap(([word, lastYear]) => {
      const found: Found[] = [];
      for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
        found.push({
          from: at,
          to: at + word.length,
          kind: "slogan",
          proposal: null,
          why: `“${word}”是 ${lastYear} 年的提法`,
          along: "clause",
        });
      return found;
    });
}
