/** Whether a planned task without an indicator is surely left out, or a detail that needs none of its own. */
import type { Project } from "../../project/index.ts";
import { NEAR, SAME } from "./pairing.ts";
import { phraseOf } from "./phrases.ts";
import type { Quantity } from "./quantity.ts";
import { likeness, type Phrase, type ReadPhrase } from "./words.ts";

/** From here on, where the indicators measure less of the plan than they leave out, it is the table that falls short. */
const MANY = 3;
/** Done once, a task is a step of the work rather than an output. */
const MORE_THAN_A_STEP = 2;
/** What every project leaves behind on paper, and who is hired for it: no task of its own. */
const BESIDE_THE_TASK =
  /报告|简报|总结|台账|清单|档案|协议|合同|责任书|方案|标段|招标|到岗|驻场|公告|通知|备案|登记|名册|值班|值守/u;

/** Said as something that is done; 跨河段 2.3 公里 and 63 所学校 only tell how the work goes. */
const IS_DONE =
  /开展|组织|举办|召开|承办|主办|编印|印制|印发|编制|制作|拍摄|新建|建设|建成|购置|采购|配备|安装|培训|评选|表彰|设立|打造|慰问|演出|巡演|比赛|竞赛|展览|宣讲|讲座|义诊|筛查|招募/u;

const saidOf = (quantity: Quantity): string => `${quantity.before}${quantity.after}`;

function phrasesOf(read: ReadPhrase, texts: readonly string[]): Phrase[] {
  return texts
    .flatMap((text) => text.split(/[，。；、,;:：（）()\n]/u))
    .map(read)
    .filter(({ bigrams }) => bigrams.size >= 2);
}

const reaches =
  (phrase: Phrase, least: number) =>
  (other: Phrase): boolean =>
    likeness(phrase, other) >= least;

/** The goal promises it and a line of money is set aside for it: then nobody can call it a detail. */
function isPromisedAndPaid(project: Project, phrase: Phrase, read: ReadPhrase): boolean {
  const said = reaches(phrase, SAME);
  return (
    phrasesOf(read, [project.annualGoal.text]).some(said) &&
    phrasesOf(
      read,
      project.fundingLines.map(({ label }) => label),
    ).some(said)
  );
}

/** It stands in the plan alone: neither content nor money knows of it, so that it came in or was left over by itself. */
function standsAlone(project: Project, quantity: Quantity, phrase: Phrase, read: ReadPhrase): boolean {
  if (quantity.portion !== "none" || quantity.value < MORE_THAN_A_STEP || !IS_DONE.test(saidOf(quantity)))
    return false;
  if (project.activities.trim() === "") return false;
  const elsewhere = [
    project.activities,
    project.fundingNote,
    ...project.fundingLines.map(({ label }) => label),
  ];
  return !phrasesOf(read, elsewhere).some(reaches(phrase, NEAR));
}

/**
 * Only what is certain weighs; a lesser task that the text tells of without measuring it is merely pointed out.
 * @param left the plan's tasks without an indicator. @param measured how many of its tasks have one.
 */
export function weighs(
  project: Project,
  left: readonly Quantity[],
  measured: number,
  read: ReadPhrase,
): boolean {
  const tasks = left.filter((quantity) => !BESIDE_THE_TASK.test(saidOf(quantity)));
  if (tasks.length >= MANY && tasks.length > measured) return true;
  return tasks.some((quantity) => {
    const phrase = read(phraseOf(quantity));
    return isPromisedAndPaid(project, phrase, read) || standsAlone(project, quantity, phrase, read);
  });
}
