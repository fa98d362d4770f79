/** node test/scoring-unseen/record-readings.ts: writes the readings anew; what changed is then looked at, line by line. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { readingsNow } from "./reading-text.ts";

writeFileSync(join(import.meta.dirname, "readings.txt"), `${[...readingsNow()].join("\n\n")}\n`);
