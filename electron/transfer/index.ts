export { protectPackage } from "./protected.ts";
export { readPackage, readProtectedPackage, PACKAGE_LIMITS, type OpenedPackage } from "./read-package.ts";
export { keepPackedEvidence, packedEvidence } from "./package-evidence.ts";
export { makePackage, type PackageFacts } from "./write-package.ts";
export { sha256, writeVerified } from "./write-verified.ts";
export type { ArchiveEntry } from "./archive.ts";
