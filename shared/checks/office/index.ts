export { checkOffice, OFFICE_CHECKS } from "./check-office.ts";
export { namesake } from "./project-names.ts";
