/** 批量导出: all projects of a year, or the chosen ones, as files for the bureau. */
import { Button, Checkbox, NativeSelect, Progress, SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "wouter";

import type { BatchOutput, BatchSelection, Place } from "../../../shared/api/index.ts";
import { FORM_TITLE, type FormId } from "../../../shared/forms/document.ts";
import { MONITORING_FORMS, type FormChoices } from "../../../shared/project/index.ts";
import { takes } from "../../../shared/transfer/index.ts";
import { ledger, useSettings } from "../../client/index.ts";
import { Hint, Page, Section } from "../../components/index.ts";
import { useView } from "../../shell/view-state.ts";
import { PlaceChoice } from "../packages/place-choice.tsx";
import classes from "./batch.module.css";
import { PickList } from "./pick-list.tsx";
import { Outcome } from "./outcome.tsx";
import { useBatch } from "./use-batch.ts";

/** Forms that make sense for many projects at once; July's as the district takes it. */
const formsFor = ({ monitoring }: FormChoices): readonly FormId[] => [
  "projectText",
  "goalTable",
  "declaration2015",
  "countyDeclaration",
  monitoring,
  "selfEvaluation",
];
const isMonitoring = (form: FormId | null): boolean =>
  (MONITORING_FORMS as readonly (FormId | null)[]).includes(form);

const KINDS = [
  { key: "word", label: "Word", hint: "每个项目一个文件" },
  { key: "excel", label: "Excel", hint: "每个项目一张表，前面是汇总表；150 个项目一册" },
  { key: "pdf", label: "PDF", hint: "合成一份，带书签；100 个项目一册" },
] as const;

function OutputChoice({ value, onChange }: { value: BatchOutput; onChange(output: BatchOutput): void }) {
  const forms = formsFor(useSettings().district.forms);
  return (
    <ul className={classes.kinds}>
      {KINDS.map(({ key, label, hint }) => (
        <li key={key}>
          <Checkbox
            label={label}
            checked={value[key] !== null}
            onChange={(event) =>
              onChange({ ...value, [key]: event.currentTarget.checked ? "projectText" : null })
            }
          />
          <NativeSelect
            aria-label={`${label} 用哪张表`}
            disabled={value[key] === null}
            value={value[key] ?? "projectText"}
            data={forms.map((form) => ({ value: form, label: FORM_TITLE[form] }))}
            onChange={(event) => onChange({ ...value, [key]: event.currentTarget.value as FormId })}
          />
          <span>{hint}</span>
        </li>
      ))}
      <li>
        <Checkbox
          label="CSV"
          checked={value.csv}
          onChange={(event) => onChange({ ...value, csv: event.currentTarget.checked })}
        />
        <span />
        <span>指标、资金、预算执行三张表，供统计用</span>
      </li>
    </ul>
  );
}

function YearChoice({ year, onChange }: { year: number | null; onChange(year: number | null): void }) {
  const years = useQuery({ queryKey: ["years"], queryFn: () => ledger().projects.years({}) });
  const known = (years.data ?? []).flatMap((entry) => (entry.year === null ? [] : [entry.year]));
  return (
    <NativeSelect
      aria-label="哪个年度的项目"
      value={year === null ? "" : String(year)}
      data={[
        ...known.map((entry) => ({ value: String(entry), label: `${entry} 年度` })),
        { value: "", label: "所有年度" },
      ]}
      onChange={(event) =>
        onChange(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))
      }
    />
  );
}

/** What has to be done before it can begin; null for nothing. */
function whatIsMissing(of: {
  /** undefined until they are counted. */
  projects: number | undefined;
  choosing: boolean;
  nothing: boolean;
  /** Only 运行监控 is wanted, and none of the projects has anything entered for it. */
  notMonitored: boolean;
  placed: boolean;
}): string | null {
  if (of.projects === undefined) return "";
  if (of.projects === 0) return of.choosing ? "先勾选要导出的项目。" : "这里还没有项目可以导出。";
  if (of.nothing) return "先选写成什么。";
  if (of.notMonitored) return "这些项目都还没有填运行监控，没有监控表可写。";
  return of.placed ? null : "先选写到哪里。";
}

export default function BatchPage() {
  const { district } = useSettings();
  const [year, setYear] = useState(useView("year"));
  const [place, setPlace] = useState<Place | null>(null);
  const [output, setOutput] = useState<BatchOutput>({
    word: "projectText",
    excel: district.forms.targetForm,
    pdf: null,
    csv: false,
  });
  const batch = useBatch();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const selection: BatchSelection = chosen === null ? { year } : { ids: [...chosen] };
  const count = useQuery({
    queryKey: ["batchCount", selection],
    queryFn: () => ledger().batch.count({ selection }),
    // The contract takes no empty choice.
    enabled: chosen === null || chosen.size > 0,
    // What she filled in since she was here counts.
    staleTime: 0,
    placeholderData: (before) => before,
  });
  const projects = chosen === null ? count.data?.projects : chosen.size;
  const nothing = output.word === null && output.excel === null && output.pdf === null && !output.csv;
  const wanted = [output.word, output.excel, output.pdf].filter((form) => form !== null);
  const monitored = count.data?.monitored ?? 0;
  const missing = whatIsMissing({
    projects,
    choosing: chosen !== null,
    nothing,
    notMonitored: monitored === 0 && !output.csv && wanted.every(isMonitoring),
    placed: place !== null,
  });
  const { state } = batch;
  const running = state?.state === "running" || state?.state === "cancelling";
  return (
    <Page
      title="批量导出"
      hint="一次写出全年的材料"
      actions={
        <Button component={Link} href="/packages">
          汇总收到的项目包
        </Button>
      }
    >
      <Section title="哪些项目">
        <div className={classes.line}>
          <YearChoice
            year={year}
            onChange={(next) => {
              setYear(next);
              if (chosen !== null) setChosen(new Set());
            }}
          />
          <SegmentedControl
            size="xs"
            aria-label="全部还是选一些"
            data={[
              { value: "all", label: "全部" },
              { value: "some", label: "选一些" },
            ]}
            value={chosen === null ? "all" : "some"}
            onChange={(value) => setChosen(value === "all" ? null : new Set())}
          />
          <span>
            {projects === undefined
              ? ""
              : chosen === null
                ? `共 ${projects} 个项目（回收站里的不算）`
                : `已勾选 ${projects} 个`}
          </span>
        </div>
        {chosen !== null && <PickList year={year} chosen={chosen} onChange={setChosen} />}
      </Section>
      <Section title="写成什么">
        <OutputChoice value={output} onChange={setOutput} />
        {wanted.some(isMonitoring) && projects !== undefined && projects > 0 && (
          <Hint>
            监控表只写填了运行监控的项目：{projects} 个里有 {monitored} 个。
          </Hint>
        )}
      </Section>
      <Section title="写到哪里" hint="会新建一个文件夹，原有的文件都不动">
        <PlaceChoice titled={false} value={place} onChange={setPlace} />
        <div className={classes.buttons}>
          <Button
            variant="filled"
            disabled={running || missing !== null || place === null || !takes(place, 0)}
            onClick={() => void batch.start({ selection, output, place: place!.token })}
          >
            开始写
          </Button>
          {running && (
            <Button disabled={state.state === "cancelling"} onClick={() => void batch.cancel()}>
              取消
            </Button>
          )}
          {missing !== null && !running && <span>{missing}</span>}
          {running && (
            <div className={classes.progress} role="status">
              <Progress value={state.total === 0 ? 0 : (state.done / state.total) * 100} />
              <span>
                {state.state === "cancelling"
                  ? "正在取消，清掉已写的部分…"
                  : `${state.what}　${state.done} / ${state.total}`}
              </span>
            </div>
          )}
        </div>
        {state !== null && !running && <Outcome state={state} />}
      </Section>
    </Page>
  );
}
