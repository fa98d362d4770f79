/** 运行监控: where money and results stand after the first months, how that is judged, and what of it January can start from. */
export { carryToSelfEvaluation, type CarryGroup, type CarryOffer } from "./carry.ts";
export { monitoredRate, sumOfMonitored } from "./execution.ts";
export { RESULT_GRADES } from "./grades.ts";
export { monitoringLights, type MonitoringLights } from "./lights.ts";
export { LIGHT_LABEL, type Light, type LightColour } from "./light.ts";
export { missingExplanations, type Explanation } from "./needs.ts";
