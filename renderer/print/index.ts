export type { Highlight } from "./highlight.ts";
export { PrintedForm, type PrintedFormProps } from "./printed-form.tsx";
