import { NativeSelect, Select } from "@mantine/core";
import { useMemo } from "react";

import { fieldAt, type FieldPath } from "../../../../shared/project/index.ts";
import { useProject } from "../../../working-copy/index.ts";
import { INDICATOR_CELLS, joinPlace, placesOf, splitPlace, WHOLE } from "./places.ts";
import classes from "./remarks.module.css";

/** The field, the row or the whole that a remark concerns. */
export function PlaceSelect({ path, onChange }: { path: FieldPath; onChange(path: FieldPath): void }) {
  const project = useProject();
  const places = useMemo(() => placesOf(project), [project]);
  const { place, cell } = splitPlace(path);
  return (
    <div className={classes.place}>
      <Select
        size="xs"
        aria-label="意见说的是哪里"
        searchable
        allowDeselect={false}
        nothingFoundMessage="没有这一项"
        maxDropdownHeight={280}
        data={places}
        value={place}
        onChange={(value) => onChange(joinPlace(value ?? WHOLE, ""))}
      />
      {place.startsWith("indicators/") && (
        <NativeSelect
          size="xs"
          aria-label="指标的哪一栏"
          data={[
            { value: "", label: "整条" },
            ...INDICATOR_CELLS.map((field) => ({
              value: field,
              label: fieldAt(`indicators/_/${field}`)?.label ?? field,
            })),
          ]}
          value={cell}
          onChange={(event) => onChange(joinPlace(place, event.currentTarget.value))}
        />
      )}
    </div>
  );
}
