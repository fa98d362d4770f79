export { FieldFrame } from "./controls/field-frame.tsx";
export { cleanPaste } from "./controls/clean-paste.ts";
export { ReadingInput } from "./controls/reading-input.tsx";
export { ReasonForm } from "./controls/reason-form.tsx";
export {
  amountWithUnit,
  meaningOfDate,
  printAmount,
  readAmount,
  readDecimalText,
  readYear,
} from "./controls/readings.ts";
export { TextBlock, TextLine } from "./controls/text-input.tsx";
export {
  dropUnread,
  holdUnread,
  loseUnread,
  stoppedByUnread,
  useUnreadTexts,
} from "./controls/unread-texts.ts";
export { CalendarButton } from "./fields/calendar-button.tsx";
export { ChoiceField } from "./fields/choice-field.tsx";
export { DateTextField } from "./fields/date-text-field.tsx";
export { DecimalField, MoneyField, YearField } from "./fields/number-fields.tsx";
export {
  CodeField,
  CodeLine,
  CreditCodeField,
  CreditCodeLine,
  LongField,
  TextField,
} from "./fields/text-fields.tsx";
export { FigureBand, Figures } from "./figure-band.tsx";
export { isComposing, isTextField } from "./keyboard.ts";
export { EmptyState } from "./notices/empty-state.tsx";
export { ErrorNotice } from "./notices/error-notice.tsx";
export { FindingMark, SeverityDot } from "./notices/finding-mark.tsx";
export { LightMark } from "./light-mark.tsx";
export { Notice } from "./notices/notice.tsx";
export { RemarkMark, RowTags } from "./notices/remark-mark.tsx";
export { leaveRow } from "./leave-row.ts";
export { MenuButton } from "./open-later.tsx";
export { FilledPage, Page } from "./page.tsx";
export { SaveState } from "./notices/save-state.tsx";
export { FieldGrid, Hint, Section, Wide } from "./section.tsx";
export { StateBadge } from "./state-badge.tsx";
export { useTakenCursor } from "./use-taken-cursor.ts";
