/** The places of a finding side by side, the words in question marked; each is the way to its field. */
import { UnstyledButton } from "@mantine/core";
import { useState } from "react";

import type { CheckPlace, Severity } from "../../../shared/checks/index.ts";
import classes from "./checks.module.css";
import type { Quote } from "./quotes.ts";

const SHOWN = 2;

export function QuoteList({
  quotes,
  severity,
  onJump,
}: {
  quotes: readonly Quote[];
  severity: Severity;
  onJump: (place: CheckPlace) => void;
}) {
  const [all, setAll] = useState(false);
  if (quotes.length === 0) return null;
  const shown = all ? quotes : quotes.slice(0, SHOWN);
  return (
    <div className={classes.quotes}>
      {shown.map((quote) => (
        <UnstyledButton
          key={`${quote.place.path}-${quote.place.from ?? ""}`}
          className={classes.quote}
          title="到这里修改"
          onClick={() => onJump(quote.place)}
        >
          <span className={classes.quoteLabel}>{quote.label}</span>
          <span className={classes.quoteText}>
            {quote.before}
            <mark className={classes.words} data-severity={severity}>
              {quote.words}
            </mark>
            {quote.after}
          </span>
        </UnstyledButton>
      ))}
      {quotes.length > SHOWN && (
        <UnstyledButton className={classes.moreQuotes} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "收起" : `另 ${quotes.length - SHOWN} 处`}
        </UnstyledButton>
      )}
    </div>
  );
}
