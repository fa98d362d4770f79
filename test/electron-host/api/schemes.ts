/**
 * A stock Chromium cannot navigate to app://host/x, so such addresses become https ones of a name that cannot exist:
 * app://host/x ↔ https://host.app.electron-host.invalid/x. Being https gives them a secure, standard origin.
 */
const SUFFIX = ".electron-host.invalid";
const OUTER = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i;
const INNER = /^https:\/\/([^/?#]+)\.([a-z0-9+-]+)\.electron-host\.invalid(?::443)?([/?#].*)?$/i;

/** Schemes that the app registered as privileged. */
export const customSchemes = new Set<string>();

/** The address as Chromium knows it. */
export function toInner(address: string): string {
  const [, scheme = "", host = "", rest = ""] = OUTER.exec(address) ?? [];
  return customSchemes.has(scheme.toLowerCase())
    ? `https://${host}.${scheme}${SUFFIX}${rest || "/"}`
    : address;
}

/** The address as the app knows it. */
export function toOuter(address: string): string {
  const [, host, scheme, rest = ""] = INNER.exec(address) ?? [];
  return scheme === undefined ? address : `${scheme}://${host}${rest}`;
}

/** The origin of an address as the app knows it, "null" for opaque ones. */
export function outerOrigin(address: string): string {
  const [, scheme, host] = OUTER.exec(toOuter(address)) ?? [];
  if (!scheme || scheme === "data" || scheme === "blob") return "null";
  return scheme === "file" ? "file://" : `${scheme}://${host}`;
}

/** A response header's value with the custom schemes replaced where Chromium would read them. */
export function headerToInner(name: string, value: string): string {
  if (/^location$/i.test(name)) return toInner(value);
  if (!/^content-security-policy/i.test(name)) return value;
  return value.replaceAll(
    /(?<=^|[\s;])([a-z][a-z0-9+.-]*):(?:\/\/([^\s;/]*))?(?=[\s;/]|$)/gi,
    (source, scheme, host) =>
      customSchemes.has(scheme.toLowerCase()) ? `https://${host || "*"}.${scheme}${SUFFIX}` : source,
  );
}
