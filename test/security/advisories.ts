/**
 * Versions of our libraries that are known to be vulnerable, as far as it can be had without a network: a list kept by hand,
 * of the day below. It is no substitute for `npm audit` on a machine with a network, which docs/upgrading.md asks for
 * before each release; it keeps a pinned version from silently going back below a mended one.
 */
export const ADVISORIES_OF = "2026-11-22";

export interface Advisory {
  library: string;
  /** The first version that is mended; every earlier one is refused. */
  mendedIn: string;
  id: string;
  what: string;
}

export const ADVISORIES: readonly Advisory[] = [
  {
    library: "@e965/xlsx",
    mendedIn: "0.20.2",
    id: "CVE-2024-22363",
    what: "a file that takes the reader minutes",
  },
  {
    library: "@e965/xlsx",
    mendedIn: "0.19.3",
    id: "CVE-2023-30533",
    what: "a file that writes to prototypes",
  },
  {
    library: "electron",
    mendedIn: "38.0.0",
    id: "CVE-2025-55305",
    what: "changed resources pass ASAR integrity",
  },
  { library: "esbuild", mendedIn: "0.25.0", id: "GHSA-67mh-4wv8-2f99", what: "its server answers any page" },
  { library: "pdfjs-dist", mendedIn: "4.2.67", id: "CVE-2024-4367", what: "a font that runs as script" },
  {
    library: "playwright-core",
    mendedIn: "1.55.1",
    id: "CVE-2025-59288",
    what: "a browser fetched without a check",
  },
  {
    library: "vite",
    mendedIn: "7.1.5",
    id: "CVE-2025-58751",
    what: "its server gives files beside its folder",
  },
  {
    library: "vitest",
    mendedIn: "3.0.5",
    id: "CVE-2025-24964",
    what: "any page may run code through its server",
  },
  { library: "yauzl", mendedIn: "3.2.1", id: "CVE-2026-31988", what: "a time field that ends the process" },
  {
    library: "zod",
    mendedIn: "3.22.3",
    id: "CVE-2023-4316",
    what: "an address that takes the check minutes",
  },
];

/** The SQLite inside better-sqlite3: CVE-2025-6965, an aggregate with more terms than columns. */
export const SQLITE_MENDED_IN = "3.50.2";

/** Libraries that nobody keeps any longer (as of the day above): none of them may come in, by any road. */
export const UNMAINTAINED: readonly string[] = [
  "exceljs",
  "xlsx",
  "request",
  "moment",
  "electron-store",
  "node-uuid",
  "left-pad",
];

/** Negative, zero or positive, as versions of three numbers compare; what comes after a dash counts as earlier. */
export function compareVersions(left: string, right: string): number {
  const parts = (version: string): number[] => version.split("-")[0]!.split(".").map(Number);
  const [a, b] = [parts(left), parts(right)];
  const difference = [0, 1, 2].map((index) => (a[index] ?? 0) - (b[index] ?? 0)).find((each) => each !== 0);
  return difference ?? Number(right.includes("-")) - Number(left.includes("-"));
}
