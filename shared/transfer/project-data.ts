/** The data of a project as a file (数据.json), and its published description (JSON Schema 2020-12). */
import * as z from "zod/mini";

import { fieldAt, projectSchema, type Project } from "../project/index.ts";

/** Rises when older programs could no longer read the data. */
export const DATA_VERSION = 1;

/** Name of the schema's file, which lies beside every data file. */
export const SCHEMA_NAME = "数据格式.schema.json";

export const projectDataSchema = z.object({ version: z.int().check(z.gte(1)), project: projectSchema });

/** 数据.json as text: names its schema, ends with a line feed, always the same for the same project. */
export function projectDataText(project: Project): string {
  return `${JSON.stringify({ $schema: SCHEMA_NAME, version: DATA_VERSION, project }, null, 1)}\n`;
}

type SchemaNode = Record<string, unknown> & {
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
};

/** What is no field of a page but stands in the data. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  id: "项目的编号，在各台电脑、各个版本里不变",
  state: "状态：draft 草稿，submitted 已送出，returned 退回，approved 批复",
  unit: "单位，填报时的原样",
  overallGoal: "总体目标",
  annualGoal: "年度目标",
  fundingLines: "资金安排：来源 source 和用途 use；金额单位为分，是整数",
  budgets: "预算执行：monitoring 运行监控，selfEvaluation 自评；金额单位为分，是整数",
  indicators: "绩效指标，按表中次序",
  actuals: "完成值，按指标和期间",
  dismissals: "体检中说明了理由、不改的地方",
};

function described(node: SchemaNode, path: string): SchemaNode {
  const label = DESCRIPTIONS[path] ?? fieldAt(path)?.label;
  const { properties, items, ...rest } = node;
  return {
    ...(label === undefined ? {} : { description: label }),
    ...rest,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, child]) => [
              name,
              described(child, path === "" ? name : `${path}/${name}`),
            ]),
          ),
        }),
    ...(items === undefined ? {} : { items: described(items, `${path}/*`) }),
  };
}

/** The schema of 数据.json, made from the one the program itself reads with. */
export function projectDataJsonSchema(): Record<string, unknown> {
  const made = z.toJSONSchema(projectDataSchema, { io: "input" }) as SchemaNode;
  const { $schema, properties = {}, required: _required, ...rest } = made;
  return {
    $schema,
    title: "项目绩效台账：项目数据",
    description: "一个项目的全部内容。文字按填写的原样；金额以分为单位，是整数；分值是十进制文字。",
    ...rest,
    required: ["version", "project"],
    properties: {
      $schema: { type: "string" },
      version: { description: "数据格式的版本", ...properties["version"] },
      project: described(properties["project"]!, ""),
    },
  };
}

export function projectDataJsonSchemaText(): string {
  return `${JSON.stringify(projectDataJsonSchema(), null, 2)}\n`;
}
