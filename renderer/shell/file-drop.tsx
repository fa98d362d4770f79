/** A file dropped anywhere on the window: a package is shown, anything else is read into the review. */
import { useEffect, useState } from "react";
import { navigate } from "wouter/use-hash-location";

import { ledger } from "../client/index.ts";
import { showPackage } from "../pages/projects/package-state.ts";
import { asksForPassword } from "../pages/packages/locked-state.ts";
import { KnownFileNotice, showKnownFile } from "./known-file.tsx";
import { forgetErrors, reportError } from "./messages.ts";
import classes from "./shell.module.css";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** A place of the page that takes dropped files itself. */
const takesFiles = (event: DragEvent): boolean =>
  event.target instanceof Element && event.target.closest("[data-takes-files]") !== null;

async function read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  try {
    if (/\.zip$/iu.test(name)) {
      showPackage(await ledger().transfer.readPackage({ name, bytes }));
      navigate("/");
    } else {
      const { review } = await import("../pages/import-folder/take-files.ts");
      review(await ledger().intake.read({ name, bytes }));
    }
  } catch (error) {
    if (asksForPassword(error)) navigate("/");
    else reportError(error);
  }
}

/** What was handed in is known again by its bytes; of a file that only has its name that is said beside its content. */
async function take(file: File): Promise<void> {
  forgetErrors();
  try {
    const { name } = file;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = bytes.byteLength === 0 ? null : await ledger().transfer.identify({ name, bytes });
    showKnownFile(found === null ? null : { name, found, read: () => void read(name, bytes) });
    if (found?.sameBytes !== true) await read(name, bytes);
  } catch (error) {
    reportError(error);
  }
}

/** Several files are listed, each with its own review. */
async function takeSeveral(files: readonly File[]): Promise<void> {
  forgetErrors();
  const { takeDropped } = await import("../pages/import-folder/take-files.ts");
  takeDropped(files);
}

export function FileDrop() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const dragOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(!takesFiles(event));
    };
    document.addEventListener("dragover", dragOver, { signal });
    document.addEventListener("dragleave", (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    document.addEventListener(
      "drop",
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (takesFiles(event)) return;
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length === 1) void take(files[0]!);
        else if (files.length > 1) void takeSeveral(files);
      },
      { signal },
    );
    return () => controller.abort();
  }, []);
  if (!over) return <KnownFileNotice />;
  return (
    <div className={classes.drop} role="status">
      松开鼠标，读取文件
      <small>项目文本、目标表（Word、Excel、txt，可以一次几个）或同事给的项目包</small>
    </div>
  );
}
