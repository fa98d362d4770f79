/**
 * The open project. Every change shows at once and is saved 300 ms after the last keystroke, one call at a time and in
 * order; what cannot be saved stays on the screen, says so, and is tried again.
 */
import { LedgerError, type ErrorMessage, type OpenedProject, type Saved } from "../../shared/api/index.ts";
import {
  applyEdits,
  EditError,
  type ChangeLabel,
  type Edit,
  type FieldPath,
  type Project,
} from "../../shared/project/index.ts";
import {
  confirm,
  dropInFlight,
  enqueue,
  giveBack,
  isSettled,
  openQueue,
  rebase,
  takeNext,
  touchedPaths,
  type QueuedChange,
  type QueueState,
} from "./edit-queue.ts";
import { isLasting, statusOf, type FieldStatus } from "./field-status.ts";

export const SAVE_DELAY = 300;
const RETRY_DELAY = 5_000;

/** The calls of the contract that a working copy makes, for its own project. */
export interface WorkingCopyPorts {
  edit(change: QueuedChange): Promise<Saved>;
  undo(): Promise<(Saved & { edits: Edit[]; label: string }) | null>;
  redo(): Promise<(Saved & { edits: Edit[]; label: string }) | null>;
  reload(): Promise<OpenedProject>;
  /** A rejected call as an error that has a sentence. */
  explain(error: unknown): ErrorMessage;
}

export interface WorkingCopySnapshot {
  project: Project;
  /** When the last change reached the disk, ISO; null before the first one since opening. */
  savedAt: string | null;
  canUndo: boolean;
  canRedo: boolean;
  settled: boolean;
  /** Why the last attempt failed; null once a later one got through. */
  failure: ErrorMessage | null;
}

export class WorkingCopy {
  readonly #ports: WorkingCopyPorts;
  #queue: QueueState;
  #snapshot: WorkingCopySnapshot;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #retry: ReturnType<typeof setTimeout> | null = null;
  #failed: ReadonlyMap<FieldPath, FieldStatus> = new Map();
  #saved: ReadonlySet<FieldPath> = new Set();
  /** The newest revision an event named. */
  #newestSeen = 0;
  /** Someone else wrote; the copy has to be read again. */
  #stale = false;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(opened: OpenedProject, ports: WorkingCopyPorts) {
    this.#ports = ports;
    this.#queue = openQueue(opened.project, opened.revision);
    this.#snapshot = {
      project: opened.project,
      savedAt: null,
      canUndo: opened.canUndo,
      canRedo: opened.canRedo,
      settled: true,
      failure: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): WorkingCopySnapshot => this.#snapshot;

  /** How far a field's last change has come. */
  statusOf(path: FieldPath): FieldStatus {
    return statusOf(path, { queue: this.#queue, failed: this.#failed, saved: this.#saved });
  }

  /**
   * Changes the project on the screen now and on the disk soon: typing (`together` given) after 300 ms of rest, anything
   * else at once. False where the edits do not apply to the project any more; nothing is changed then.
   */
  change(edits: Edit[], label: ChangeLabel, together: string | null = null): boolean {
    let change: QueuedChange;
    try {
      change = { edits, label: this.#said(edits, label), together };
      this.#queue = enqueue(this.#queue, change);
    } catch (error) {
      if (!(error instanceof EditError)) throw error;
      this.#publish({ failure: { code: "edit.invalid", details: {} } });
      return false;
    }
    this.#forgetFailures(change);
    this.#publish();
    if (together === null) void this.flush();
    else this.#schedule();
    return true;
  }

  #said(edits: Edit[], label: ChangeLabel): string {
    if (typeof label === "string") return label;
    const { project } = this.#queue;
    return label(applyEdits(project, edits).project, project);
  }

  /** Saves what waits. Resolves when everything is on the disk or an attempt has failed. */
  async flush(): Promise<void> {
    this.#cancelTimers();
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
    await this.#running;
  }

  /**
   * For what must not say less than the screen (a file, a step): resolves when everything is on the disk.
   * @throws LedgerError with what keeps it from being saved
   */
  async settle(): Promise<void> {
    await this.flush();
    const { settled, failure } = this.#snapshot;
    if (!settled) throw new LedgerError(failure?.code ?? "unexpected", failure?.details);
  }

  async undo(): Promise<string | null> {
    return this.#step(() => this.#ports.undo());
  }

  async redo(): Promise<string | null> {
    return this.#step(() => this.#ports.redo());
  }

  /** The main process says that the project now stands at `revision`; our own writes are known already. */
  noticeRevision(revision: number): void {
    this.#newestSeen = Math.max(this.#newestSeen, revision);
    if (this.#running === null && this.#newestSeen > this.#queue.revision)
      void this.#exclusively(() => this.#reload());
  }

  /** She has read why something was not saved. */
  dismissFailure(): void {
    this.#publish({ failure: null });
  }

  /** Stops the timers; what waits must have been flushed. */
  close(): void {
    this.#cancelTimers();
  }

  #publish(change: Partial<WorkingCopySnapshot> = {}): void {
    this.#snapshot = {
      ...this.#snapshot,
      ...change,
      project: this.#queue.project,
      settled: isSettled(this.#queue),
    };
    for (const listener of this.#listeners) listener();
  }

  #schedule(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SAVE_DELAY);
  }

  #cancelTimers(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#retry !== null) clearTimeout(this.#retry);
    this.#timer = null;
    this.#retry = null;
  }

  async #drain(): Promise<void> {
    for (;;) {
      this.#queue = takeNext(this.#queue);
      const change = this.#queue.inFlight;
      if (change === null) break;
      this.#publish();
      try {
        this.#accept(change, await this.#ports.edit(change));
      } catch (error) {
        const goesOn = await this.#refused(change, this.#ports.explain(error));
        if (!goesOn) return;
      }
    }
    if (this.#stale || this.#newestSeen > this.#queue.revision) await this.#reload();
  }

  #accept(change: QueuedChange, saved: Saved): void {
    // Anything but the next number means that someone else wrote in between.
    if (saved.revision !== this.#queue.revision + 1) this.#stale = true;
    this.#queue = confirm(this.#queue, saved.revision);
    this.#saved = new Set([...this.#saved, ...touchedPaths(change)]);
    this.#forgetFailures(change);
    this.#publish({
      savedAt: saved.savedAt,
      canUndo: saved.canUndo,
      canRedo: saved.canRedo,
      failure: this.#openFailure(),
    });
  }

  /** True where the queue can go on. */
  async #refused(change: QueuedChange, failure: ErrorMessage): Promise<boolean> {
    if (isLasting(failure.code)) {
      const dropped = dropInFlight(this.#queue);
      this.#queue = dropped.state;
      this.#markFailed(dropped.lost, failure);
      await this.#reload();
      this.#publish({ failure });
      return true;
    }
    this.#queue = giveBack(this.#queue);
    this.#markFailed([change], failure);
    this.#publish({ failure });
    this.#retry = setTimeout(() => void this.flush(), RETRY_DELAY);
    return false;
  }

  #forgetFailures(change: QueuedChange): void {
    const touched = new Set(touchedPaths(change));
    this.#failed = new Map([...this.#failed].filter(([path]) => !touched.has(path)));
  }

  /** A refusal stays on the screen until it is read; a passing trouble is over once a save gets through. */
  #openFailure(): ErrorMessage | null {
    const { failure } = this.#snapshot;
    return failure !== null && isLasting(failure.code) ? failure : null;
  }

  #markFailed(changes: readonly QueuedChange[], failure: ErrorMessage): void {
    const status: FieldStatus = { kind: "failed", failure };
    this.#failed = new Map([
      ...this.#failed,
      ...changes.flatMap(touchedPaths).map((path) => [path, status] as const),
    ]);
  }

  async #reload(): Promise<void> {
    try {
      let asked = this.#newestSeen;
      let opened = await this.#ports.reload();
      // Written again while it was being read: what came is old already, and no event will say so a second time.
      while (this.#newestSeen > asked && this.#newestSeen > opened.revision) {
        asked = this.#newestSeen;
        opened = await this.#ports.reload();
      }
      const { state, lost } = rebase(this.#queue, opened.project, opened.revision);
      this.#queue = state;
      this.#newestSeen = opened.revision;
      this.#stale = false;
      const failure: ErrorMessage = { code: "edit.invalid", details: {} };
      this.#markFailed(lost, failure);
      this.#publish({
        canUndo: opened.canUndo,
        canRedo: opened.canRedo,
        ...(lost.length > 0 ? { failure } : {}),
      });
    } catch (error) {
      this.#newestSeen = this.#queue.revision;
      this.#publish({ failure: this.#ports.explain(error) });
    }
  }

  /** Undo and redo come after everything typed, in the same single file. Resolves with what was taken back. */
  async #step(
    call: () => Promise<(Saved & { edits: Edit[]; label: string }) | null>,
  ): Promise<string | null> {
    await this.flush();
    if (!isSettled(this.#queue)) return null;
    let label: string | null = null;
    await this.#exclusively(async () => {
      try {
        const answer = await call();
        label = answer?.label ?? null;
        if (answer !== null) this.#publish({ savedAt: answer.savedAt, failure: null });
        await this.#reload();
      } catch (error) {
        this.#publish({ failure: this.#ports.explain(error) });
      }
    });
    return label;
  }

  async #exclusively(task: () => Promise<void>): Promise<void> {
    while (this.#running !== null) await this.#running;
    this.#running = task().finally(() => {
      this.#running = null;
    });
    await this.#running;
    if (!isSettled(this.#queue) && this.#timer === null) await this.flush();
  }
}
