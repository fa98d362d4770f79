export { checkOffice } from "./check-office.ts";
