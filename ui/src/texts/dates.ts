// Dates as a person types them (`1974`, `1974-03`, `1974-03-12`) and as the language writes them.

import { language, t } from "./texts.svelte";

export type DateTrouble = "form" | "order" | "month" | "day" | "whole";
export type DateReading =
  { ok: true; text: string } | { ok: false; why: DateTrouble; days?: number; month?: string };

const FORM = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/;
/** Short, so that a date fits a column and reads alike everywhere. */
const MONTH = { month: "short", year: "numeric" } as const;
const REVERSED = /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/;

function names(): string {
  return language() === "fr" ? "fr-FR" : "en-GB";
}

function say(year: number, month: number, day: number, options: Intl.DateTimeFormatOptions): string {
  const at = new Date(Date.UTC(2000, month - 1, day));
  at.setUTCFullYear(year);
  const text = new Intl.DateTimeFormat(names(), { timeZone: "UTC", ...options }).format(at);
  return language() === "fr" ? text.replace(/^1 /, "1er ") : text;
}

export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

/** What a typed date says; `whole` asks for year, month and day. */
export function readDate(typed: string, whole = false): DateReading {
  const text = typed.trim();
  const parts = FORM.exec(text);
  if (!parts) return { ok: false, why: REVERSED.test(text) ? "order" : "form" };
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? undefined : Number(parts[2]);
  const day = parts[3] === undefined ? undefined : Number(parts[3]);
  if (year === 0) return { ok: false, why: "form" };
  if (month !== undefined && (month < 1 || month > 12)) return { ok: false, why: "month" };
  if (month !== undefined && day !== undefined && (day < 1 || day > daysIn(year, month))) {
    const shown = say(year, month, 1, MONTH);
    return { ok: false, why: "day", days: daysIn(year, month), month: shown };
  }
  if (whole && day === undefined) return { ok: false, why: "whole" };
  return { ok: true, text: date(canonical(text)) };
}

/** `1974-3-2` as it is stored: `1974-03-02`. */
export function canonical(typed: string): string {
  return typed
    .trim()
    .split("-")
    .map((part, index) => (index === 0 ? part : part.padStart(2, "0")))
    .join("-");
}

export function dateTrouble(reading: DateReading): string {
  if (reading.ok) return "";
  return t(`date-trouble-${reading.why}`, { days: reading.days ?? 0, month: reading.month ?? "" });
}

/** A stored partial date in the window's language, always with the year: the one way in which the window writes dates. */
export function date(stored: string): string {
  const parts = FORM.exec(stored);
  if (!parts) return stored;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (day) return say(year, month, day, { day: "numeric", ...MONTH });
  if (month) return say(year, month, 1, MONTH);
  return String(parts[1]);
}

/** The time that a stored partial date leaves open: from its first day to the day after its last. */
export function span(stored: string): { from: Date; to: Date } | null {
  const parts = FORM.exec(stored);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  const at = (y: number, m: number, d: number): Date => new Date(Date.UTC(y, m, d));
  if (day) return { from: at(year, month - 1, day), to: at(year, month - 1, day + 1) };
  if (month) return { from: at(year, month - 1, 1), to: at(year, month, 1) };
  return { from: at(year, 0, 1), to: at(year + 1, 0, 1) };
}

/** A moment of some laptop's clock, to the minute. */
export function moment(stored: string): string {
  const at = new Date(stored);
  if (stored === "" || Number.isNaN(at.getTime())) return stored;
  const hour = new Intl.DateTimeFormat(names(), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  return `${day(stored)}, ${hour}`;
}

/** The day of a moment. */
export function day(stored: string): string {
  const at = new Date(stored);
  if (stored === "" || Number.isNaN(at.getTime())) return stored;
  return say(at.getFullYear(), at.getMonth() + 1, at.getDate(), { day: "numeric", ...MONTH });
}

export function count(n: number): string {
  return new Intl.NumberFormat(names()).format(n);
}

export function size(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  const shown = new Intl.NumberFormat(names(), { maximumFractionDigits: digits }).format(value);
  return `${shown}\u00a0${t(`unit-${(units[unit] ?? "B").toLowerCase()}`)}`;
}
