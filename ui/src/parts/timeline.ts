// Moments and stretches of time on lanes, joined in their order. Drawn by Observable Plot, which is read only where needed.

export interface Point {
  /** The lane, in words. */
  lane: string;
  /** From the first day it may have been to the day after the last. */
  from: Date;
  to: Date;
  /** A short word beside it, such as the State. */
  word: string;
  /** Everything about it, shown when pointed at. */
  title: string;
}

export interface Look {
  width: number;
  /** Written from right to left. */
  backwards: boolean;
  /** A moment on the axis; `months` where years are too coarse. */
  tick: (at: Date, months: boolean) => string;
}

const DAY = 86_400_000;
const YEAR = 365 * DAY;
const LANE = 24;
/** Beyond so many, words beside the marks would hide one another. */
const WORDS = 16;

const middle = (point: Point): Date => new Date((point.from.getTime() + point.to.getTime()) / 2);

export async function draw(given: Point[], look: Look): Promise<SVGElement | HTMLElement> {
  const Plot = await import("@observablehq/plot");
  const points = given.toSorted((a, b) => middle(a).getTime() - middle(b).getTime());
  const lanes = [...new Set(points.map((point) => point.lane))];
  const first = Math.min(...points.map((point) => point.from.getTime()));
  const last = Math.max(...points.map((point) => point.to.getTime()));
  const air = Math.max((last - first) * 0.03, 5 * DAY);
  const months = last - first < 3 * YEAR;
  const late = (point: Point): boolean => middle(point).getTime() > first + (last - first) * 0.82;
  const exact = (point: Point): boolean => point.to.getTime() - point.from.getTime() <= DAY;
  const names = Math.min(260, look.width * 0.3);
  const shown = points.length <= WORDS ? points : [];
  const word = {
    x: middle,
    y: "lane",
    text: "word",
    fill: "var(--ink-soft)",
    stroke: "var(--paper)",
    strokeWidth: 4,
  } as const;
  const [anchor, other] = look.backwards ? (["end", "start"] as const) : (["start", "end"] as const);
  const away = look.backwards ? -9 : 9;
  return Plot.plot({
    width: look.width,
    height: lanes.length * LANE + 34,
    marginTop: 6,
    marginBottom: 26,
    marginLeft: look.backwards ? 12 : names,
    marginRight: look.backwards ? names : 12,
    style: { background: "transparent", color: "var(--ink)", fontFamily: "inherit", fontSize: "13px" },
    x: {
      type: "utc",
      domain: [new Date(first - air), new Date(last + air)],
      reverse: look.backwards,
    },
    y: { type: "point", domain: lanes, padding: 0.6 },
    marks: [
      Plot.ruleY(lanes, { y: (lane: string) => lane, stroke: "var(--rule)" }),
      Plot.axisX({
        label: null,
        tickSize: 4,
        ticks: Math.max(2, Math.floor(look.width / 130)),
        tickFormat: (at: Date) => look.tick(at, months),
        color: "var(--ink-soft)",
      }),
      Plot.axisY({
        anchor: look.backwards ? "right" : "left",
        label: null,
        tickSize: 0,
        lineWidth: names / 13 - 1,
        textOverflow: "ellipsis",
      }),
      Plot.line(points, { x: middle, y: "lane", stroke: "var(--ink-faint)", strokeWidth: 1 }),
      Plot.link(
        points.filter((point) => !exact(point)),
        {
          x1: "from",
          x2: "to",
          y: "lane",
          stroke: "var(--ink)",
          strokeWidth: 5,
          strokeLinecap: "round",
          strokeOpacity: 0.55,
        },
      ),
      Plot.dot(points, {
        x: middle,
        y: "lane",
        r: 4.5,
        fill: (point: Point) => (exact(point) ? "var(--ink)" : "var(--paper)"),
        stroke: "var(--ink)",
        strokeWidth: 1.5,
        title: "title",
      }),
      Plot.text(
        shown.filter((point) => !late(point)),
        { ...word, textAnchor: anchor, dx: away },
      ),
      Plot.text(shown.filter(late), { ...word, textAnchor: other, dx: -away }),
    ],
  });
}
