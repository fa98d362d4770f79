/** One of a few values, all of them visible. */
import { SegmentedControl } from "@mantine/core";

import { FieldFrame } from "../controls/field-frame.tsx";
import { useBound, type BoundProps } from "./use-bound.tsx";

export function ChoiceField<T extends string>(
  props: BoundProps & { options: readonly { value: T; label: string }[] },
) {
  const { field, common } = useBound<T>(props);
  return (
    <FieldFrame {...common} group={!common.hiddenLabel}>
      {(ids) => (
        <SegmentedControl
          id={ids.id}
          aria-label={common.label}
          data={props.options.map((option) => ({ ...option }))}
          value={field.value}
          readOnly={common.readOnly}
          size="sm"
          data-path={props.path}
          onChange={(value) => {
            field.set(value as T);
            field.flush();
          }}
        />
      )}
    </FieldFrame>
  );
}
