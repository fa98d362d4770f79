export { OFFICE_CHECKS, checkOffice, type OfficeCheck } from "./check-office.ts";
