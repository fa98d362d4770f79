/** One of a few values, all of them visible. */
import { SegmentedControl } from "@mantine/core";

import { FieldFrame } from "../controls/field-frame.tsx";
import { useBound, type BoundProps } from "./use-bound.tsx";

export function ChoiceField(props: BoundProps & { options: readonly { value: string; label: string }[] }) {
  const { field, common } = useBound<string>(props);
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
            field.set(value);
            field.flush();
          }}
        />
      )}
    </FieldFrame>
  );
}
