/** What every field of a project hands to its control: value, label, marks, findings. */
import type { ReactNode } from "react";

import type { FieldPath } from "../../../shared/project/index.ts";
import { useField, type FieldHandle } from "../../working-copy/index.ts";
import { FindingMark } from "../notices/finding-mark.tsx";
import { RemarkMark } from "../notices/remark-mark.tsx";
import { SaveState } from "../notices/save-state.tsx";

export interface BoundProps {
  path: FieldPath;
  /** Where the field's own name does not fit the place. */
  label?: string;
  description?: ReactNode;
  placeholder?: string;
  /** In tables: no visible label, no marks. */
  bare?: boolean;
  size?: "xs" | "sm";
}

export function useBound<T>(props: BoundProps): {
  field: FieldHandle<T>;
  common: {
    label: string;
    path: FieldPath;
    description?: ReactNode;
    placeholder?: string | undefined;
    hiddenLabel: boolean;
    size: "xs" | "sm";
    readOnly: boolean;
    marks: ReactNode;
    below: ReactNode;
    onLeave: () => void;
  };
} {
  const field = useField<T>(props.path);
  const bare = props.bare ?? false;
  return {
    field,
    common: {
      label: props.label ?? field.label,
      path: props.path,
      ...(props.description === undefined ? {} : { description: props.description }),
      placeholder: props.placeholder,
      hiddenLabel: bare,
      size: props.size ?? (bare ? "xs" : "sm"),
      readOnly: field.locked,
      marks: <SaveState status={field.status} />,
      below: bare ? null : (
        <>
          <RemarkMark path={props.path} />
          <FindingMark path={props.path} />
        </>
      ),
      onLeave: field.flush,
    },
  };
}
