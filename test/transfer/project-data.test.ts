import { readFileSync } from "node:fs";
import { join } from "node:path";

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";

import {
  projectDataJsonSchema,
  projectDataJsonSchemaText,
  projectDataSchema,
  projectDataText,
} from "../../shared/transfer/index.ts";
import { generatedProject } from "../forms/generated-project.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

const published = join(import.meta.dirname, "../../docs/project-data.schema.json");

/** The published schema as a reader of its own, made from nothing but its text. */
const reader = z.fromJSONSchema(projectDataJsonSchema());

describe("the data of a project", () => {
  it("comes back as it was, whatever was typed", () => {
    fc.assert(
      fc.property(generatedProject({ indicators: 10, text: 20 }), (project) => {
        const data = projectDataSchema.parse(JSON.parse(projectDataText(project)));
        expect(data.project).toEqual(project);
      }),
      { numRuns: 40 },
    );
  });

  it("is accepted by the published schema", () => {
    expect(reader.safeParse(JSON.parse(projectDataText(sampleProject()))).error).toBeUndefined();
  });

  it.each([
    ["an amount with a fraction", (data: Data) => (data.project.fundingLines[0]!.amount = 1.5)],
    ["a state nobody knows", (data: Data) => (data.project.state = "lost")],
    ["a field too many", (data: Data) => (data.project.extra = 1)],
    ["no indicators", (data: Data) => delete data.project.indicators],
  ])("with %s is refused by the published schema and by the program", (_, spoil) => {
    const data = JSON.parse(projectDataText(sampleProject())) as Data;
    spoil(data);
    expect(reader.safeParse(data).success).toBe(false);
    expect(projectDataSchema.safeParse(data).success).toBe(false);
  });

  it("has its schema in docs/, the same as the program's (node build/write-schema.ts)", () => {
    expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(JSON.parse(projectDataJsonSchemaText()));
  });
});

interface Data {
  project: Record<string, unknown> & { fundingLines: { amount: number }[]; state: string };
}
