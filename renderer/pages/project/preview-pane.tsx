/** The page as it will be printed, following the field the cursor is in. */
import { ActionIcon, SegmentedControl, Tooltip } from "@mantine/core";
import { IconPrinter, IconX } from "@tabler/icons-react";
import { useDebouncedValue, useElementSize } from "@mantine/hooks";
import { useEffect, useEffectEvent, useMemo, useState } from "react";

import { A4, FORM_TITLE, printedForm, type FormDocument, type FormId } from "../../../shared/forms/index.ts";
import { useSettings } from "../../client/index.ts";
import { ErrorBoundary } from "../../components/error-boundary.tsx";
import { PrintedForm } from "../../print/index.ts";
import { run } from "../../shell/commands.ts";
import { changeView, useView } from "../../shell/view-state.ts";
import { useFocusedPlace, useKnownFindings, useProject } from "../../working-copy/index.ts";
import { formFor } from "./form-of-place.ts";
import classes from "./project.module.css";

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** The paper follows in a pause of typing, so that laying it out never gets in its way. */
const PAUSE = 250;

/** The width of the widest paper in pixels; papers of both orientations are drawn equally wide (project.module.css). */
function widthOf(form: FormDocument): number {
  const portrait = form.sections.some((section) => section.orientation === "portrait");
  return (!portrait ? A4.height : A4.width) * PIXELS_PER_MILLIMETRE;
}

export default function PreviewPane() {
  const [project] = useDebouncedValue(useProject(), PAUSE);
  const { district } = useSettings();
  const chosen = useView("form");
  const place = useFocusedPlace();
  const { ref, width } = useElementSize();
  const [pages, setPages] = useState<number | null>(null);
  const findings = useKnownFindings();
  const form = useMemo(
    () =>
      printedForm(chosen, project, district, chosen === "checkList" && findings !== null ? { findings } : {}),
    [chosen, project, district, findings],
  );
  const usual: readonly FormId[] = ["projectText", district.forms.targetForm];
  const choices = usual.includes(chosen) ? usual : [...usual, chosen];
  const follow = useEffectEvent((path: string) => {
    const next = formFor(path, chosen, usual, (id) => printedForm(id, project, district));
    if (next !== chosen) changeView({ form: next });
  });
  const pointed = place?.from === undefined ? null : place;
  // A finding that was jumped to is marked on the paper that prints it.
  useEffect(() => {
    if (pointed !== null) follow(pointed.path);
  }, [pointed]);
  return (
    <aside className={classes.preview} aria-label="打印预览">
      <header className={classes.previewHead}>
        <SegmentedControl
          size="xs"
          aria-label="预览哪张表"
          data={choices.map((id) => ({
            value: id,
            label: FORM_TITLE[id].replace("项目支出", "").replace("项目绩效", ""),
          }))}
          value={chosen}
          onChange={(value) => changeView({ form: value })}
        />
        <span className={classes.pages}>{pages === null ? "" : `共 ${pages} 页`}</span>
        <Tooltip label="打印 Ctrl+P">
          <ActionIcon aria-label="打印" onClick={() => run("print")}>
            <IconPrinter size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="收起预览 F4">
          <ActionIcon aria-label="收起预览" onClick={() => run("togglePreview")}>
            <IconX size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </header>
      <div
        className={classes.sheets}
        data-printed
        data-mixed={form.sections.some((section) => section.orientation === "portrait") || undefined}
        role="region"
        aria-label={`${FORM_TITLE[chosen]}预览`}
      >
        <div ref={ref}>
          {width > 0 && (
            <ErrorBoundary key={chosen}>
              <PrintedForm
                form={form}
                highlight={place ?? undefined}
                scrollTo={place ?? undefined}
                scale={width / widthOf(form)}
                onPageCount={setPages}
              />
            </ErrorBoundary>
          )}
        </div>
      </div>
    </aside>
  );
}
