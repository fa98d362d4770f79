/** The preview alone, as the forms' page shows it; `globalThis.show(props)` changes its properties as typing does. */
import { useEffect, useState, type ReactNode } from "react";
import { createRoot } from "react-dom/client";

import { PrintedForm, type PrintedFormProps } from "../../renderer/print/index.ts";

interface PreviewHost {
  previewProps: PrintedFormProps;
  show?: (props: PrintedFormProps) => void;
}
const host = globalThis as unknown as PreviewHost;

function Preview(): ReactNode {
  const [props, setProps] = useState(host.previewProps);
  useEffect(() => {
    host.show = setProps;
  }, []);
  return (
    <PrintedForm
      {...props}
      onSettled={(pages) => document.body.setAttribute("data-settled", String(pages))}
    />
  );
}

createRoot(document.getElementById("paper")!).render(<Preview />);
