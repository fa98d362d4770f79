import type { Session } from "../chromium/connection.ts";
import type { Protocol } from "../chromium/protocol.ts";
import { strict } from "../strict.ts";

const INCHES: Record<string, readonly [width: number, height: number]> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
};
const DEFAULT_MARGIN = 0.4;

/** Electron's options of printToPDF (sizes in inches) as Chromium takes them, with Electron's defaults. */
export function pdfParameters(options: Electron.PrintToPDFOptions): Protocol.Page.printToPDFParameters {
  const { pageSize = "Letter", margins = {} } = options;
  const size = typeof pageSize === "string" ? INCHES[pageSize] : ([pageSize.width, pageSize.height] as const);
  if (!size) throw new Error(`Invalid pageSize ${JSON.stringify(pageSize)}`);
  const [paperWidth, paperHeight] = size;
  return {
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    headerTemplate: options.headerTemplate ?? "",
    footerTemplate: options.footerTemplate ?? "",
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    paperWidth,
    paperHeight,
    marginTop: margins.top ?? DEFAULT_MARGIN,
    marginBottom: margins.bottom ?? DEFAULT_MARGIN,
    marginLeft: margins.left ?? DEFAULT_MARGIN,
    marginRight: margins.right ?? DEFAULT_MARGIN,
    pageRanges: options.pageRanges ?? "",
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    generateTaggedPDF: options.generateTaggedPDF ?? false,
    generateDocumentOutline: options.generateDocumentOutline ?? false,
  };
}

/** A picture of the page as it is shown, or of a part of it. */
export async function pictureOf(page: Session, rect?: Electron.Rectangle): Promise<Electron.NativeImage> {
  const clip = rect ? { ...rect, scale: 1 } : undefined;
  const { data } = await page.send("Page.captureScreenshot", { format: "png", clip });
  const png = Buffer.from(data, "base64");
  return strict<Electron.NativeImage>("NativeImage", {
    toPNG: () => png,
    isEmpty: () => png.length === 0,
    toDataURL: () => `data:image/png;base64,${data}`,
    // Width and height stand at fixed places in the head of every PNG.
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
  });
}
