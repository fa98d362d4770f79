/** 设置: who, which office, where the ledger lies, the district's rules, the look. */
import { DataFolderSection } from "./data-folder-section.tsx";
import { DistrictSection } from "./district-section.tsx";
import { LookSection } from "./look-section.tsx";
import { OfficeSection } from "./office-section.tsx";
import classes from "./settings.module.css";

export default function SettingsPage() {
  return (
    <div className={classes.page}>
      <div className={classes.column}>
        <h1 className={classes.heading}>设置</h1>
        <OfficeSection />
        <LookSection />
        <DistrictSection />
        <DataFolderSection />
      </div>
    </div>
  );
}
