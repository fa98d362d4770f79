/** 设置: who, which office, where the ledger lies, the district's rules and forms, the look. */
import { Page } from "../../components/index.ts";
import { CalendarSection } from "./calendar-section.tsx";
import { CheckRulesSection } from "./check-rules-section.tsx";
import { DataFolderSection } from "./data-folder-section.tsx";
import { DistrictSection } from "./district-section.tsx";
import { FormsSection } from "./forms-section.tsx";
import { LockSection } from "./lock-section.tsx";
import { LookSection } from "./look-section.tsx";
import { OfficeDrafts } from "./office-drafts.tsx";
import { OfficeSection } from "./office-section.tsx";
import { WordsSection } from "./words-section.tsx";

export default function SettingsPage() {
  return (
    <Page title="设置">
      <OfficeSection />
      <OfficeDrafts />
      <LookSection />
      <DistrictSection />
      <CalendarSection />
      <CheckRulesSection />
      <WordsSection />
      <FormsSection />
      <LockSection />
      <DataFolderSection />
    </Page>
  );
}
