/** How the selected indicator's standard was read: clause by clause, with what it leaves open and what it gives. */
import { useMemo, useState } from "react";

import type { Indicator } from "../../../../shared/project/index.ts";
import type { Span, StandardReading } from "../../../../shared/scoring/index.ts";
import { AssumptionChoices } from "./assumption-choices.tsx";
import { ClauseText, RefusedText } from "./clause-text.tsx";
import { Pointer } from "./pointer.tsx";
import { readIndicator } from "./reading.ts";
import classes from "./standard.module.css";
import { TryOut } from "./try-out.tsx";

type Read = Extract<StandardReading, { ok: true }>;

function ReadStandard({
  row,
  year,
  reading,
  locked,
}: {
  row: Indicator;
  year: number | null;
  reading: Read;
  locked: boolean;
}) {
  const [lit, setLit] = useState<Span | null>(null);
  return (
    <div className={classes.reading}>
      <div className={classes.words}>
        <ClauseText text={row.standard.text} clauses={reading.clauses} lit={lit} />
        <ol className={classes.clauses} aria-label="逐句读作">
          {reading.clauses.map((clause) => (
            <li key={`${clause.from}-${clause.to}`}>
              <Pointer span={clause} onLight={setLit}>
                {clause.reads}
              </Pointer>
            </li>
          ))}
        </ol>
        <AssumptionChoices row={row} assumptions={reading.assumptions} locked={locked} />
        <TryOut
          key={row.id}
          row={row}
          year={year}
          rule={reading.rule}
          inputs={reading.inputs}
          onLight={setLit}
        />
      </div>
    </div>
  );
}

export function StandardPanel({
  row,
  year,
  locked,
}: {
  row: Indicator;
  year: number | null;
  locked: boolean;
}) {
  const reading = useMemo(() => readIndicator(row, year), [row, year]);
  const empty = row.standard.text.trim() === "";
  return (
    <section className={classes.panel} aria-label="评（扣）分标准怎样读">
      <header className={classes.head}>
        <h3 className={classes.title}>
          {empty ? "评（扣）分标准" : reading.ok ? "这条标准读作" : "这条标准没有读懂"}
        </h3>
      </header>
      {empty && (
        <p className={classes.hint}>还没有写评分标准。在表格里直接写，程序会照着读，并算出每种结果得几分。</p>
      )}
      {!empty && !reading.ok && (
        <div className={classes.words}>
          <RefusedText text={row.standard.text} at={reading} />
          <p className={classes.reason} role="status">
            {reading.reason}
          </p>
          <p className={classes.hint}>
            标出的地方读不下去，所以不替您算分。请改写这一句；自评时也可以手工打分并写明理由。
          </p>
        </div>
      )}
      {!empty && reading.ok && <ReadStandard row={row} year={year} reading={reading} locked={locked} />}
    </section>
  );
}
