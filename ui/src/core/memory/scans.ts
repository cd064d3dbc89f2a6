// A page of a paper register, drawn: what a scanner would have brought.

const LINES = 25;

const HANDS = [
  ["14/3/87", "Br. HP", "Mod. 35", "9 mm P", "T 24581", "Alh. Musah Iddrisu, Tamale", "114/87"],
  ["14/3/87", "do.", "do.", "do.", "T 24582", "Mr. J. K. Abban, Bolga", "115/87"],
  ["16/3/87", "Baikal", "IJ 18", "12", "K 70441", "Nana Osei, Salaga", "121/87"],
  ["16/3/87", "do.", "do.", "do.", "K 70442", "Yaw Mahama, Yendi", "122/87"],
  ["17/3/87", "Star", "BM", "9 mm P", "1 624 107", "Insp. Kojo Annan", "W 31"],
];
const AT = [20, 110, 210, 300, 390, 520, 800];

export function scanOf(caption: string): string {
  const rules = Array.from(
    { length: LINES + 1 },
    (_, n) => `<path d="M0 ${90 + n * 26}H900" stroke="#9fb3c8" stroke-width="1"/>`,
  );
  const columns = AT.map((at) => `<path d="M${at - 10} 50V760" stroke="#c98f8f" stroke-width="1.4"/>`);
  const words = Array.from({ length: 18 }, (_, n) => {
    const hand = HANDS[n % HANDS.length] ?? [];
    return hand.map(
      (text, place) =>
        `<text x="${AT[place] ?? 0}" y="${109 + n * 26}" transform="rotate(${(n % 3) - 1} ${AT[place] ?? 0} ${109 + n * 26})">${text}</text>`,
    );
  }).flat();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 800" width="1800" height="1600"><rect width="900" height="800" fill="#efe6cf"/><rect width="900" height="800" fill="none" stroke="#cdbf9c" stroke-width="14"/><text x="20" y="40" font-family="serif" font-size="20" fill="#5a4a30">Northern Sporting Arms · Sales</text><text x="850" y="40" font-family="serif" font-size="20" fill="#5a4a30">${caption}</text>${rules.join("")}${columns.join("")}<g font-family="'Brush Script MT','Segoe Script',cursive,serif" font-style="italic" font-size="17" fill="#26325a">${words.join("")}</g></svg>`;
  return btoa(String.fromCharCode(...new TextEncoder().encode(svg)));
}
