/** The light of a result with a deadline. Before the deadline, what is not done yet is no fault. */
import { printDate, readDate, type IsoDate } from "../project/index.ts";
import { readTruth, type Target } from "../scoring/index.ts";
import { LIGHT_LABEL, type Light } from "./light.ts";

const LATE = /逾期|超期|延期|超时|^(未|没有|没)(能)?(按时|按期|如期|及时)/u;
const ON_TIME = /^(已|全部|均)*(按时|按期|如期|及时|准时|提前)/u;

/** @param monthEnd the last day of the months that are monitored. */
export function deadlineLight(
  written: string,
  target: Target,
  year: number | null,
  monthEnd: IsoDate | null,
): Light | null {
  const last = lastDayOf(target, year);
  if (last === null) return null;
  const due = monthEnd !== null && last <= monthEnd;
  const limit = `期限${printDate(last)}`;
  const plain = written.trim();
  const done = readDate(plain, year);
  if (done !== null) return doneLight(done.last, last);
  if (LATE.test(plain)) return { colour: "red", says: `“${plain}”，${limit}，${LIGHT_LABEL.red}` };
  if (ON_TIME.test(plain) || readTruth(plain) === true)
    return { colour: "green", says: `“${plain}”，${limit}，${LIGHT_LABEL.green}` };
  if (readTruth(plain) !== false) return null;
  return due
    ? { colour: "red", says: `${limit}已过，“${plain}”，${LIGHT_LABEL.red}` }
    : { colour: null, says: `${limit}还没有到，不亮灯` };
}

function doneLight(done: IsoDate, last: IsoDate): Light {
  const kept = done <= last;
  const colour = kept ? "green" : "red";
  return {
    colour,
    says: `${printDate(done)}完成，期限${printDate(last)}，${kept ? "没有超过" : "超过了"}，${LIGHT_LABEL[colour]}`,
  };
}

function lastDayOf(target: Target, year: number | null): IsoDate | null {
  if (target.kind === "date") return target.last;
  return target.kind === "yearlessDate" && year !== null ? `${year}-${target.monthDay}` : null;
}
