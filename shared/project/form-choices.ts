/** Which variant of each official form the district takes, and how the office's papers look (DOMAIN §1.6, §2.1, §2.3, §6.3). */
import * as z from "zod/mini";

/** The goal's form: 云南一体化 ten columns, 财预〔2015〕88号, or the county form with its funding split. */
export const TARGET_FORMS = ["goalTable", "declaration2015", "countyDeclaration"] as const;
export type TargetForm = (typeof TARGET_FORMS)[number];

/** The self-evaluation's form: 公开14表 of Yunnan, or 财预〔2020〕10号. */
export const SELF_EVALUATION_FORMS = ["yunnan", "mof"] as const;

/** The monitoring form: 财预〔2019〕136号, or 黄石's with both explanations under the table. */
export const MONITORING_FORMS = ["monitoring", "monitoringHuangshi"] as const;
export type MonitoringForm = (typeof MONITORING_FORMS)[number];

/** Line pitches that offices use, in points. */
const LINE_PITCH = z.literal([28, 28.8, 29, 29.75]);

/** The names under which 仿宋 is installed: with Windows, with older offices, and with 方正's fonts. */
export const BODY_FONTS = ["仿宋", "仿宋_GB2312", "方正仿宋_GBK"] as const;

export const formChoicesSchema = z.strictObject({
  targetForm: z.enum(TARGET_FORMS),
  selfEvaluation: z.enum(SELF_EVALUATION_FORMS),
  monitoring: z._default(z.enum(MONITORING_FORMS), "monitoring"),
  linePitch: LINE_PITCH,
  bodyFont: z.enum(BODY_FONTS),
  /** Form id → the unit in which it prints money, where it differs from `formMoneyUnit`. */
  moneyUnits: z.record(z.string().check(z.maxLength(40)), z.enum(["yuan", "wan"])),
});
export type FormChoices = z.infer<typeof formChoicesSchema>;

export const DEFAULT_FORM_CHOICES: FormChoices = {
  targetForm: "goalTable",
  selfEvaluation: "yunnan",
  monitoring: "monitoring",
  linePitch: 28.8,
  bodyFont: "仿宋",
  moneyUnits: {},
};
