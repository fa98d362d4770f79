/** What kind of file it is: pictures by their content, what may be opened by its ending. */

/** The largest picture that is sent to the page. */
const PICTURE_LIMIT_BYTES = 20 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** The content's own type, never the name's; null for what is no picture or too large to show in a page. */
export function pictureType(bytes: Uint8Array): string | null {
  if (bytes.byteLength > PICTURE_LIMIT_BYTES) return null;
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (/^GIF8[79]a$/u.test(ascii(bytes, 0, 6))) return "image/gif";
  if (ascii(bytes, 0, 4) === "RIFF" && ascii(bytes, 8, 12) === "WEBP") return "image/webp";
  if (ascii(bytes, 0, 2) === "BM" && bytes.byteLength > 54) return "image/bmp";
  return null;
}

const VIEWED = new Set(
  "pdf ofd jpg jpeg png gif bmp webp tif tiff heic doc docx wps rtf xls xlsx et csv ppt pptx dps txt mp3 wav m4a mp4 mov avi wmv zip rar 7z eml".split(
    " ",
  ),
);

/** A file of any other kind could run as a program when it is opened. */
export function isViewed(name: string): boolean {
  return VIEWED.has(/\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "");
}
