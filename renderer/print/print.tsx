/** The hidden window that prints: asks for its form, lays it out, and says when the pages stand. */
import { useState, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

import { BRIDGE_KEY, createClient, type LedgerBridge } from "../../shared/api/index.ts";
import type { FormDocument } from "../../shared/forms/index.ts";
import { PrintedForm } from "./printed-form.tsx";

import "./print.css";

interface PrintJobProps {
  form: FormDocument;
  onReady: (pages: number) => void;
}

/** Reports once: what comes after printToPDF has begun would be too late. */
function PrintJob({ form, onReady }: PrintJobProps): ReactNode {
  const [reported, setReported] = useState(false);
  const settle = (pages: number): void => {
    if (reported) return;
    setReported(true);
    onReady(pages);
  };
  return <PrintedForm form={form} onSettled={settle} />;
}

async function start(): Promise<void> {
  const ledger = createClient((globalThis as unknown as Record<string, LedgerBridge>)[BRIDGE_KEY]!);
  const form = await ledger.printing.job({});
  document.title = form.title;
  createRoot(document.getElementById("paper")!).render(
    <PrintJob form={form} onReady={(pages) => void ledger.printing.ready({ pages })} />,
  );
}

void start();
