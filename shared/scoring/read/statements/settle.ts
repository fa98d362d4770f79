/**
 * What the statements of a sentence mean beside one another and beside the row: which number they count, what a name stands
 * for, from where a distance begins. Each pass reads what those before it have settled; the order is part of the grammar.
 */
import { settleFractions } from "../compose/fractions.ts";
import { fullPoints } from "../compose/points.ts";
import { sumOfGroups } from "../compose/parts.ts";
import { cumulated } from "../compose/repeated.ts";
import { withInterpolations } from "../compose/interpolated.ts";
import { withSlopes } from "../compose/sloping.ts";
import type { Context } from "../context.ts";
import type { AbsentWork } from "../tokens/absent-work.ts";
import { withoutAnnouncement } from "../tokens/named-rate.ts";
import { refuseContradictions } from "../verify/contradictions.ts";
import { verifySaid } from "../verify/said.ts";
import { refuseUnsaid } from "../verify/unsaid.ts";
import { settleAbsence, takeAbsentWork } from "./absence.ts";
import { countAchievements } from "./achievements.ts";
import { withAllTaken } from "./all-taken.ts";
import { settleAllThere } from "./all-there.ts";
import { continued } from "./analogy.ts";
import { withThoseBeyond } from "./beyond-so-many.ts";
import { withBothWays } from "./both-ways.ts";
import { settleChoice } from "./chosen.ts";
import { deadlineIn } from "./deadline.ts";
import { settleEachOfThem } from "./each-of-them.ts";
import { nameAlternatives } from "./either-of-them.ts";
import { nameEventKinds } from "./event-kinds.ts";
import { separateFaults } from "./fault-kinds.ts";
import { forSign } from "./for-sign.ts";
import { withFormulaNames } from "./formula-names.ts";
import { lessByDay } from "./less-by-day.ts";
import { nameLevels } from "./levels.ts";
import { settleOneBeyond } from "./one-beyond.ts";
import { countShort } from "./one-short.ts";
import { withoutNoMore } from "./no-more.ts";
import { settleNoneAllowed } from "./none-allowed.ts";
import { nameLabelledFaults, nameOtherFaults } from "./other-faults.ts";
import { nameShare } from "./share-again.ts";
import { withWorseSide } from "./sides.ts";
import type { Statements } from "./statements.ts";
import { nameUndoneVerbs } from "./undone-verb.ts";
import { nameSchedules } from "./whole-schedule.ts";
import { withoutWork } from "./work-by-day.ts";

interface Said {
  /** The whole sentence, normalised; the statements' places refer to it. */
  text: string;
  /** What of it counts. */
  counted: string;
  absentWork: AbsentWork | null;
}

/** Settles the statements in place, and the points and the deadline with them. */
export function settle(all: Statements, { text, counted, absentWork }: Said, context: Context): void {
  all.all = withoutAnnouncement(continued(all));
  settleEachOfThem(all, context);
  context.points = fullPoints(all, context.indicator, sumOfGroups(all));
  takeAbsentWork(all, absentWork, context);
  settleFractions(all, context);
  settleChoice(all, text, context.unit);
  all.all = withAllTaken(withFormulaNames(forSign(all.all, context), context), context);
  settleAbsence(all, context);
  all.all = withWorseSide(withoutNoMore(all.all, context), text, context);
  all.all = withThoseBeyond(all.all, text, context);
  deadlineIn(all, context);
  nameSchedules(all, context);
  nameUndoneVerbs(all, context);
  settleAllThere(all, context);
  settleNoneAllowed(all, context);
  nameShare(all);
  settleOneBeyond(all, text, context);
  nameAlternatives(all);
  refuseContradictions(all, context);
  refuseUnsaid(all, context, counted);
  countAchievements(all, context);
  countShort(all, context, text);
  nameLevels(all, context);
  nameEventKinds(all, context);
  nameLabelledFaults(all);
  nameOtherFaults(all);
  separateFaults(all, context);
  all.all = lessByDay(all.all, context);
  all.all = withoutWork(withBothWays(all, context), context);
  all.all = withSlopes(withInterpolations(cumulated(all.all, context), context), context);
  verifySaid(all, context);
}
