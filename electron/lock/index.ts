/** 窗口锁: a password that keeps a passer-by from the window. */
export { createWindowLock, type WindowLock } from "./window-lock.ts";
