/** Where a project's copy of the office's data differs from what the settings have now. */
import { fieldAt, tidyOrganization, type Edit, type Organization } from "../project/index.ts";

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

export interface OfficeOffer {
  /** What the project can take from the settings. */
  take: readonly OfficeDifference[];
  /** What the settings can take from the project. */
  keep: readonly OfficeDifference[];
  /** What the project has and the settings lack. */
  lacking: readonly OfficeDifference[];
}

/** What is offered of the differences, either way: nothing is taken from an empty field. */
export function officeOffer(unit: Organization, office: Organization): OfficeOffer {
  // The settings keep it tidied: what differs by a blank only would change nothing there.
  const keep = differingFields(tidyOrganization(unit), office).filter(({ project }) => project !== "");
  return {
    take: differingFields(unit, office).filter((difference) => difference.office !== ""),
    keep,
    lacking: keep.filter((difference) => difference.office === ""),
  };
}

/** The settings' data with what the project has of it; a field that is empty in the project stays. */
export function officeKeeping(unit: Organization, office: Organization): Organization {
  const kept = (ours: string, settings: string) => (ours === "" ? settings : ours);
  return {
    name: kept(unit.name, office.name),
    creditCode: kept(unit.creditCode, office.creditCode),
    address: kept(unit.address, office.address),
    phone: kept(unit.phone, office.phone),
    representative: kept(unit.representative, office.representative),
    department: {
      name: kept(unit.department.name, office.department.name),
      code: kept(unit.department.code, office.department.code),
    },
    profile: kept(unit.profile, office.profile),
  };
}
