/** A line that shows, while it is pointed at or focused, which words of the sentence it comes from. */
import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";

import type { Span } from "../../../../shared/scoring/index.ts";
import classes from "./standard.module.css";

export function Pointer({
  span,
  onLight,
  children,
}: {
  span: Span | null;
  onLight: (span: Span | null) => void;
  children: ReactNode;
}) {
  if (span === null) return children;
  const light = () => onLight(span);
  const off = () => onLight(null);
  return (
    <UnstyledButton
      className={classes.pointer}
      onMouseEnter={light}
      onFocus={light}
      onMouseLeave={off}
      onBlur={off}
    >
      {children}
    </UnstyledButton>
  );
}
