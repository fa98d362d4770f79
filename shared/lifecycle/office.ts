/** Where a project's copy of the office's data differs from what the settings have now. */
import { fieldAt, type Edit, type Organization } from "../project/index.ts";

export interface OfficeDifference {
  path: string;
  label: string;
  /** What the project says. */
  project: string;
  /** What the settings say. */
  office: string;
}

const values = (unit: Organization): readonly (readonly [string, string])[] => [
  ["unit/name", unit.name],
  ["unit/creditCode", unit.creditCode],
  ["unit/address", unit.address],
  ["unit/phone", unit.phone],
  ["unit/representative", unit.representative],
  ["unit/department/name", unit.department.name],
  ["unit/department/code", unit.department.code],
  ["unit/profile", unit.profile],
];

export function differingFields(unit: Organization, office: Organization): OfficeDifference[] {
  const offices = new Map(values(office));
  return values(unit)
    .filter(([path, value]) => offices.get(path) !== value)
    .map(([path, project]) => ({
      path,
      label: fieldAt(path)?.label ?? path,
      project,
      office: offices.get(path) ?? "",
    }));
}

/** Takes over what the settings say; a field that is empty there keeps what the project has. */
export function officeEdits(differences: readonly OfficeDifference[]): Edit[] {
  return differences
    .filter((difference) => difference.office !== "")
    .map((difference) => ({ kind: "set", path: difference.path, value: difference.office }));
}
