// Drawn pictures for the paper desk, which has no camera: a side of a weapon, or a mark close up with a scale.

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

const STEEL = "#5c6065";
const SCALE = Array.from(
  { length: 11 },
  (_, n) => `<path d="M${60 + n * 40} 420v-${n % 5 ? 12 : 22}"/>`,
).join("");

/** A rifle seen from one side, base64 of an SVG. */
export function drawnRifle(left: boolean): string {
  const flip = left ? "" : ' transform="matrix(-1 0 0 1 640 0)"';
  return base64(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><rect width="640" height="480" fill="#cfc8b8"/>
    <g${flip}><path fill="#7a4a25" d="M30 190l120 18v42l-108 34q-16-40-12-94zM262 252l22 0 18 86-30 6z"/>
    <path fill="${STEEL}" d="M150 196h230v52H150zM380 208h210v12H380zM380 226h60v14h-60z"/>
    <path fill="#46494d" d="M300 248h58q26 60 70 86l-44 30q-62-46-84-116z"/><path fill="#7a4a25" d="M386 198h86v38h-86z"/></g>
    <g fill="none" stroke="#222" stroke-width="2"><path d="M60 420h400"/>${SCALE}</g></svg>`,
  );
}

/** A mark on steel, close up, base64 of an SVG. */
export function drawnMark(text: string): string {
  const safe = text.replace(/[<&>]/g, "");
  return base64(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480"><rect width="640" height="480" fill="${STEEL}"/>
    <path stroke="#6f747a" stroke-width="3" d="M0 60l640 40M0 200l640-30M0 330l640 20M0 440l640-60"/>
    <text x="320" y="265" font-family="monospace" font-size="84" text-anchor="middle" fill="#2b2d30">${safe}</text>
    <text x="322" y="267" font-family="monospace" font-size="84" text-anchor="middle" fill="none" stroke="#8b9096">${safe}</text>
    <g fill="none" stroke="#e8e4da" stroke-width="2"><path d="M60 420h400"/>${SCALE}</g></svg>`,
  );
}
