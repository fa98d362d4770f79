import { Button } from "@mantine/core";
import { IconPackageExport } from "@tabler/icons-react";

import { Section } from "../../components/index.ts";
import classes from "./submit.module.css";

/** The one file for the bureau. */
export function PackageSection({
  blockedBy,
  busy,
  onExport,
}: {
  blockedBy: number;
  busy: string | null;
  onExport(): void;
}) {
  return (
    <Section title="项目包" hint="Word、Excel、PDF、数据和清单装在一个文件里，可以直接写到U盘">
      <div className={classes.package}>
        <Button
          size="sm"
          variant="filled"
          leftSection={<IconPackageExport size={18} stroke={1.5} />}
          disabled={blockedBy > 0 || busy !== null}
          loading={busy === "项目包"}
          onClick={onExport}
        >
          导出项目包…
        </Button>
        <span>
          {blockedBy > 0
            ? `还有 ${blockedBy} 处必改：改好，或逐处说明理由后就能导出。`
            : "写好后会从U盘读回来逐个核对，核对无误才算送出。"}
        </span>
      </div>
    </Section>
  );
}
