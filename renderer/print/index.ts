export { PrintedForm, type PrintedFormProps } from "./printed-form.tsx";
