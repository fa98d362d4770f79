/** One of many projects of a year: the sample with a name of its own. */
import type { Project } from "../../shared/project/index.ts";
import { sampleProject } from "../fixtures/sample-project.ts";

export function numberedProject(number: number): Project {
  return { ...sampleProject(), id: `p${number}`, year: 2027, name: `第${number}号党员教育活动经费` };
}
