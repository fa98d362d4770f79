import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive } from "../chromium/scratch.ts";

/** What a second start tells the first one. */
export interface SecondInstance {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

/**
 * One program per data folder: a lock file with the owner's process id, and an inbox beside it where later starts
 * leave a note. Files rather than a socket, since the answer must be there when the call returns.
 */
export class SingleInstance {
  private readonly lockFile: string;
  private readonly inbox: string;
  private held = false;

  constructor(userData: string) {
    this.lockFile = path.join(userData, "electron-host.lock");
    this.inbox = path.join(userData, "electron-host.inbox");
  }

  isHeld(): boolean {
    return this.held;
  }

  /** @returns false when another living process has the lock; it has been told then */
  acquire(note: SecondInstance, onSecondInstance: (note: SecondInstance) => void): boolean {
    if (this.held) return true;
    while (!this.tryToTake()) {
      const owner = this.owner();
      if (owner !== null && isAlive(owner)) {
        this.leaveNote(note);
        return false;
      }
      this.dropStaleLock();
    }
    this.held = true;
    mkdirSync(this.inbox, { recursive: true });
    watch(this.inbox, () => this.readNotes(onSecondInstance)).unref();
    this.readNotes(onSecondInstance);
    return true;
  }

  release(): void {
    if (!this.held) return;
    this.held = false;
    rmSync(this.lockFile, { force: true });
    rmSync(this.inbox, { recursive: true, force: true });
  }

  private tryToTake(): boolean {
    try {
      writeFileSync(this.lockFile, String(process.pid), { flag: "wx" });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    }
  }

  private owner(): number | null {
    try {
      return Number(readFileSync(this.lockFile, "utf8")) || null;
    } catch {
      return null;
    }
  }

  private dropStaleLock(): void {
    // Renamed first: of two starts that both see a dead owner, only one may go on to remove its lock.
    const stale = `${this.lockFile}.${randomUUID()}`;
    try {
      renameSync(this.lockFile, stale);
    } catch {
      return;
    }
    rmSync(stale, { force: true });
  }

  private leaveNote(note: SecondInstance): void {
    mkdirSync(this.inbox, { recursive: true });
    const file = path.join(this.inbox, randomUUID());
    writeFileSync(`${file}.tmp`, JSON.stringify(note));
    renameSync(`${file}.tmp`, `${file}.json`);
  }

  private readNotes(onSecondInstance: (note: SecondInstance) => void): void {
    if (!this.held) return;
    for (const name of readdirSync(this.inbox).filter((each) => each.endsWith(".json"))) {
      const file = path.join(this.inbox, name);
      const note = JSON.parse(readFileSync(file, "utf8")) as SecondInstance;
      rmSync(file);
      onSecondInstance(note);
    }
  }
}
