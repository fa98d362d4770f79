/** A field that a left-over passage can be dropped on. */
import { useState, type DragEvent, type ReactNode } from "react";

import type { FieldPath } from "../../../shared/project/index.ts";
import classes from "./import.module.css";

export const DRAG_TYPE = "application/x-passage";

export function DropField({
  path,
  onDrop,
  children,
}: {
  path: FieldPath;
  onDrop(path: FieldPath, passage: number): void;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const accepts = (event: DragEvent): boolean => event.dataTransfer.types.includes(DRAG_TYPE);
  return (
    <div
      className={classes.dropField}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        setOver(false);
        onDrop(path, Number(event.dataTransfer.getData(DRAG_TYPE)));
      }}
    >
      {children}
    </div>
  );
}
