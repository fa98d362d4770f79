/** Runs in the page before the renderer: puts the fake bridge where the preload would put the real one. */
import "../../renderer/without-eval.ts";

import { sampleProject } from "../fixtures/sample-project.ts";
import { PROJECT_STATES, type Project } from "../../shared/project/index.ts";
import type { WorkPlace } from "../../shared/api/index.ts";
import { fakeBridge } from "./fake-bridge.ts";

export interface LookOptions {
  /** How many projects the list has; the sample is the first. */
  count: number;
  appearance: "light" | "dark";
  importText: string;
  /** Where she stopped last time. */
  place?: WorkPlace;
  fullDisk?: boolean;
}

const NAMES = [
  "网络舆情监测经费",
  "文明城市创建宣传经费",
  "农家书屋补助",
  "新时代文明实践中心建设及志愿服务活动补助经费（含街道配套）",
  "对外宣传专项",
  "",
];
const UNITS = ["中国共产党昆明市呈贡区委员会宣传部", "区融媒体中心", "区文联"];

function projects(count: number): Project[] {
  const sample = sampleProject();
  return Array.from({ length: count }, (_, index) =>
    index === 0
      ? sample
      : {
          ...sample,
          id: `p${index}`,
          name: NAMES[index % NAMES.length]!,
          year: 2027 - (index % 4),
          unit: { ...sample.unit, name: UNITS[index % UNITS.length]! },
          state: PROJECT_STATES[index % 4]!,
          fundingLines:
            index % 5 === 0
              ? []
              : sample.fundingLines.map((line) => ({ ...line, year: null, amount: 1_234_500 * (index + 1) })),
          indicators: sample.indicators.slice(0, index % 15),
        },
  );
}

const options = (globalThis as unknown as { __LOOK__: LookOptions }).__LOOK__;
const sample = sampleProject();
const bridge = fakeBridge({
  projects: projects(options.count),
  importText: options.importText,
  fullDisk: options.fullDisk ?? false,
  settings: {
    office: { ...sample.unit, name: "区委宣传部", phone: "0871-67479000" },
    preferences: {
      userName: "李晓云",
      appearance: options.appearance,
      moneyUnit: "wan",
      preview: true,
      duties: true,
      welcome: false,
    },
    ...(options.place === undefined ? {} : { place: options.place }),
  },
});
Object.assign(globalThis, { ledger: bridge, __emit__: bridge.emit });
