import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";

import type { FormDocument } from "../../shared/forms/index.ts";
import type { Highlight } from "./highlight.ts";
import { layOut, type LaidOutPage } from "./lay-out.ts";
import { MeasuringRoom } from "./pieces/measuring-room.tsx";
import { PageView } from "./pieces/page-view.tsx";
import { scrollToPlace } from "./scroll-to-place.ts";

import "./fonts.ts";
import "./paper.css";

export interface PrintedFormProps {
  form: FormDocument;
  /** A place to mark on the paper. */
  highlight?: Highlight | undefined;
  /** The place to bring into view; the row's or the list's where the form does not print the field itself. */
  scrollTo?: Highlight | undefined;
  /** 1 = life size. */
  scale?: number;
  onPageCount?: (pages: number) => void;
  /** Called when the fonts are there and the pages stand as they will be printed. */
  onSettled?: (pages: number) => void;
}

/** Pages belong to the form they were laid out for; until the next layout that one stays on the screen. */
interface Layout {
  form: FormDocument;
  pages: LaidOutPage[];
}

/** The form as pages of A4, the same on the screen as in the PDF. */
export function PrintedForm({
  form,
  highlight,
  scrollTo,
  scale = 1,
  onPageCount,
  onSettled,
}: PrintedFormProps): ReactNode {
  const room = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const [layout, setLayout] = useState<Layout | null>(null);

  useLayoutEffect(() => {
    const measure = (): void => {
      if (room.current !== null) setLayout({ form, pages: layOut(form, room.current) });
    };
    // At once, so that nobody hears that the fonts are there before the pages are laid out with them.
    const remeasure = (): void => flushSync(measure);
    measure();
    document.fonts.addEventListener("loadingdone", remeasure);
    return () => document.fonts.removeEventListener("loadingdone", remeasure);
  }, [form]);

  const pages = layout?.pages.length;
  useEffect(() => {
    if (pages !== undefined) onPageCount?.(pages);
  }, [pages, onPageCount]);

  useEffect(() => {
    if (layout === null || layout.form !== form) return undefined;
    let stale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const report = (): void => {
      if (!stale && document.fonts.status === "loaded") onSettled?.(layout.pages.length);
    };
    // A hidden window draws no frames, so a timer gives the fonts' last event its turn.
    void document.fonts.ready.then(() => (timer = setTimeout(report)));
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [layout, form, onSettled]);

  // A passage is followed wherever it moves; a field only until the fonts are there, since what is typed in stays where it is.
  const follows = scrollTo?.from !== undefined || document.fonts.status !== "loaded";
  const drawn = follows ? layout : layout !== null;
  useEffect(() => {
    if (drawn !== null && drawn !== false && scrollTo !== undefined && paper.current !== null)
      scrollToPlace(paper.current, scrollTo);
  }, [scrollTo, drawn]);

  return (
    <div className="printed-form">
      <MeasuringRoom form={form} ref={room} />
      <div className="form-pages" style={{ zoom: scale }} ref={paper}>
        {layout?.pages.map((page) => (
          <PageView
            key={page.index}
            section={layout.form.sections[page.section]!}
            page={page}
            highlight={highlight}
          />
        ))}
      </div>
    </div>
  );
}
