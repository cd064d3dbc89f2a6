// A one-page PDF in the plainest form, so that previews show something true to size.

function escape(line: string): string {
  return line
    .normalize("NFC")
    .replace(/[^\u0020-\u00ff]/g, "?")
    .replace(/[\\()]/g, "\\$&");
}

export interface Line {
  text: string;
  x?: number;
  y: number;
  size?: number;
  bold?: boolean;
}

export function pdf(lines: Line[]): string {
  const drawn = lines
    .map(
      (line) =>
        `BT /${line.bold ? "B" : "F"} ${line.size ?? 10.5} Tf ${line.x ?? 70} ${line.y} Td (${escape(line.text)}) Tj ET`,
    )
    .join("\n");
  const stream = `0.7 w 70 742 m 525 742 l S\n${drawn}\n`;
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R /B 6 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}endstream`,
    font("Helvetica"),
    font("Helvetica-Bold"),
  ];
  let out = "%PDF-1.7\n";
  const places = objects.map((object, index) => {
    const at = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  out += places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return btoa(Array.from(out, (sign) => String.fromCharCode(sign.charCodeAt(0) & 0xff)).join(""));
}
