/** Where one can go; the last ones are for the office, not for the day. */
import {
  IconArchive,
  IconBooks,
  IconChartBar,
  IconFolder,
  IconHelpCircle,
  IconReplace,
  IconSettings,
  IconStethoscope,
  IconTrash,
  type Icon,
} from "@tabler/icons-react";
import { Link, useLocation } from "wouter";

import { helpAddress } from "../pages/help/chapter-of.ts";
import classes from "./shell.module.css";

interface Target {
  href: string;
  label: string;
  icon: Icon;
  keys?: string;
  under?: readonly string[];
}

const WORK: readonly Target[] = [
  {
    href: "/",
    label: "项目",
    icon: IconFolder,
    under: [
      "/project/",
      "/roll-forward",
      "/leftovers/",
      "/compare/",
      "/merge/",
      "/hand-out/",
      "/import",
      "/batch",
      "/packages",
    ],
  },
  { href: "/summary", label: "汇总", icon: IconChartBar },
  { href: "/checks", label: "体检", icon: IconStethoscope },
  { href: "/library", label: "指标库", icon: IconBooks, under: ["/library/"] },
  { href: "/replace", label: "替换", icon: IconReplace, under: ["/replace/"] },
  { href: "/trash", label: "回收站", icon: IconTrash },
];
const OFFICE: readonly Target[] = [
  { href: "/backup", label: "备份", icon: IconArchive },
  { href: "/settings", label: "设置", icon: IconSettings, under: ["/settings/"] },
  { href: "/help", label: "帮助", icon: IconHelpCircle, keys: "F1", under: ["/help/", "/about", "/welcome"] },
];

function Entry({ target, location }: { target: Target; location: string }) {
  const here =
    location === target.href || (target.under?.some((prefix) => location.startsWith(prefix)) ?? false);
  return (
    <Link
      href={target.href === "/help" ? helpAddress(location) : target.href}
      className={classes.entry ?? ""}
      data-here={here || undefined}
      aria-current={here ? "page" : undefined}
    >
      <target.icon size={18} stroke={1.5} aria-hidden />
      {target.label}
      {target.keys !== undefined && <kbd>{target.keys}</kbd>}
    </Link>
  );
}

export function Navigation() {
  const [location] = useLocation();
  return (
    <nav className={classes.navigation} aria-label="主导航">
      {WORK.map((target) => (
        <Entry key={target.href} target={target} location={location} />
      ))}
      <span className={classes.spring} />
      {OFFICE.map((target) => (
        <Entry key={target.href} target={target} location={location} />
      ))}
    </nav>
  );
}
