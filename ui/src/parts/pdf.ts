// Letters and sheets as pictures of their pages. The worker comes from our own files.

import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

const POINTS = 72;
const PRINT = 300;

export function bytes(base64: string): Uint8Array {
  const text = atob(base64);
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}

export function openPdf(base64: string): { document: Promise<PDFDocumentProxy>; close: () => void } {
  const task = getDocument({ data: bytes(base64), isEvalSupported: false, useWasm: false, enableXfa: false });
  return {
    document: task.promise,
    close: () => void task.destroy().catch(() => undefined),
  };
}

async function draw(pdf: PDFDocumentProxy, number: number, scale: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: scale * POINTS >= PRINT ? "print" : "display" }).promise;
  page.cleanup();
  return canvas;
}

/** One page for the screen, as wide as asked in CSS pixels. */
export async function drawForScreen(
  pdf: PDFDocumentProxy,
  number: number,
  width: number,
): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(number);
  const scale = (width * Math.min(window.devicePixelRatio || 1, 3)) / page.getViewport({ scale: 1 }).width;
  return draw(pdf, number, scale);
}

/** Puts every page at 300 dpi where only the printer sees it, and asks the system to print. */
export async function printPdf(base64: string): Promise<void> {
  const holder = document.getElementById("print");
  if (!holder) return;
  const opened = openPdf(base64);
  const urls: string[] = [];
  const clear = (): void => {
    holder.replaceChildren();
    for (const url of urls) URL.revokeObjectURL(url);
  };
  try {
    const pdf = await opened.document;
    holder.replaceChildren();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const canvas = await draw(pdf, number, PRINT / POINTS);
      const blob = await new Promise<Blob | null>((take) => {
        canvas.toBlob(take, "image/png");
      });
      canvas.width = 0;
      if (!blob) continue;
      const url = URL.createObjectURL(blob);
      urls.push(url);
      const image = document.createElement("img");
      image.alt = "";
      image.src = url;
      holder.append(image);
      await image.decode();
    }
    window.addEventListener("afterprint", clear, { once: true });
    window.print();
  } catch (thrown) {
    clear();
    throw thrown;
  } finally {
    opened.close();
  }
}
