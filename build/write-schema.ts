/** Writes the schema of the data files into docs/, after a change of the record: node build/write-schema.ts. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { projectDataJsonSchemaText } from "../shared/transfer/index.ts";

writeFileSync(join(import.meta.dirname, "../docs/project-data.schema.json"), projectDataJsonSchemaText());
