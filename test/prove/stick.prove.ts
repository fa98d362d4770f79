/** The stick pulled out, full and write-protected at every step of writing a package: what is on it afterwards. */
import { FAULTS, stepsOfWriting, writeWithFault } from "../transfer/faulty-stick.ts";

const steps = await stepsOfWriting();
let [runs, wrong] = [0, 0];
for (const withOld of [true, false]) {
  console.log(`\n${withOld ? "An older package of that name lies there" : "Nothing lies there yet"}`);
  console.log("step | fault | told | on the stick when it comes back | after the program looked");
  for (let at = 1; at <= steps.length + 1; at += 1) {
    for (const fault of FAULTS) {
      const outcome = await writeWithFault(fault, at, withOld);
      runs += 1;
      wrong += outcome.wrong.length;
      console.log(
        [outcome.step, outcome.fault, outcome.answer, outcome.found, outcome.settled, ...outcome.wrong].join(
          " | ",
        ),
      );
    }
  }
}
console.log(`\n${runs} writings, ${wrong} wrong`);
process.exit(wrong === 0 ? 0 : 1);
