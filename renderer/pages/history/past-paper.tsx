/** A past state as it would have been printed. */
import { SegmentedControl } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useMemo, useState } from "react";

import { A4, FORM_TITLE, printedForm, type FormId } from "../../../shared/forms/index.ts";
import type { Project } from "../../../shared/project/index.ts";
import { useSettings } from "../../client/index.ts";
import { PrintedForm } from "../../print/index.ts";
import classes from "./history.module.css";

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

export function PastPaper({ project }: { project: Project }) {
  const { district } = useSettings();
  const [chosen, setChosen] = useState<FormId>("projectText");
  const { ref, width } = useElementSize();
  const form = useMemo(() => printedForm(chosen, project, district), [chosen, project, district]);
  const portrait = form.sections.some((section) => section.orientation === "portrait");
  const paperWidth = (portrait ? A4.width : A4.height) * PIXELS_PER_MILLIMETRE;
  return (
    <div role="region" aria-label="当时的样子">
      <SegmentedControl
        size="xs"
        aria-label="看哪张表"
        value={chosen}
        onChange={setChosen}
        data={(["projectText", district.forms.targetForm] as const).map((id) => ({
          value: id,
          label: FORM_TITLE[id],
        }))}
      />
      <div className={classes.paper} ref={ref}>
        {width > 0 && <PrintedForm form={form} scale={Math.min(1, width / paperWidth)} />}
      </div>
    </div>
  );
}
