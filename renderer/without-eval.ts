/** The page's policy forbids code made from strings, which zod would otherwise try once and be refused. Imported first. */
import { config } from "zod/mini";

config({ jitless: true });
