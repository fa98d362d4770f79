/** What is signed: which installer, of which version, for which machine, and its hash. The signature is over these very bytes. */
import { createPublicKey, sign, verify, type KeyObject } from "node:crypto";

import * as z from "zod/mini";

/** Lies beside the installer. */
export const DESCRIPTION_NAME = "升级说明.json";

const descriptionSchema = z.strictObject({
  format: z.literal(1),
  product: z.literal("项目绩效台账"),
  version: z.string().check(z.regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/)),
  /** win32-x64, linux-x64, linux-arm64: process.platform and process.arch. */
  platform: z.string().check(z.regex(/^[a-z0-9]+-[a-z0-9]+$/)),
  /** A bare name: no folder, nothing that Windows or a shell reads as anything else. */
  file: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,120}\.(exe|deb)$/u)),
  size: z.int().check(z.gte(1)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type UpgradeDescription = z.infer<typeof descriptionSchema>;

const envelopeSchema = z.strictObject({
  /** The description as JSON text: signed as it stands, so that nothing depends on how JSON is written. */
  description: z.string().check(z.maxLength(4_000)),
  /** Ed25519, base64. */
  signature: z.string().check(z.regex(/^[A-Za-z0-9+/]{86}==$/)),
});

export type Opened =
  | { kind: "signed"; description: UpgradeDescription }
  | { kind: "unreadable" }
  | { kind: "notSigned" };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Nothing of the description is looked at before its signature was found good. @param publicKey SPKI, PEM */
export function openDescription(text: string, publicKey: string): Opened {
  const envelope = envelopeSchema.safeParse(parsed(text));
  if (!envelope.success) return { kind: "unreadable" };
  const { description, signature } = envelope.data;
  const bytes = Buffer.from(description, "utf8");
  if (!verify(null, bytes, createPublicKey(publicKey), Buffer.from(signature, "base64")))
    return { kind: "notSigned" };
  const content = descriptionSchema.safeParse(parsed(description));
  return content.success ? { kind: "signed", description: content.data } : { kind: "unreadable" };
}

/** The file that lies beside the installer. Throws ZodError for a description that no program would take. */
export function signDescription(description: UpgradeDescription, privateKey: KeyObject): string {
  const text = JSON.stringify(descriptionSchema.parse(description));
  const signature = sign(null, Buffer.from(text, "utf8"), privateKey).toString("base64");
  return `${JSON.stringify({ description: text, signature }, null, 2)}\n`;
}

/** Negative, zero or positive, for versions of three numbers. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split(".").map(Number)) as [number[], number[]];
  return a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
