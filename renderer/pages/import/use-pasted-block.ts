/** Ctrl+V anywhere on the page outside a field: the block copied in Excel, WPS or Word is read like a file. */
import { useEffect } from "react";

import { isTextField } from "../../components/index.ts";
import { reportError } from "../../shell/messages.ts";
import { takePasted } from "../import-folder/take-files.ts";

export function usePastedBlock(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isTextField(document.activeElement)) return;
      const html = event.clipboardData?.getData("text/html") ?? "";
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (html === "" && text.trim() === "") return;
      event.preventDefault();
      takePasted(html, text).catch(reportError);
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, []);
}
