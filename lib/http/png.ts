import { Busy } from '../outcome';
import { threadFor } from '../thread';
import { fontsFor } from './picture-fonts';

/** Pixels of a picture: 64 MB while it is made. */
const mostPixels = 16_000_000;

export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The largest map that one may ask for takes 3 s. */
const make = threadFor({ file: 'picture-worker.js', most: 12, patience: 15_000 });

/**
 * Makes a PNG of a drawing in a thread of its own, with the shipped fonts, and those of the machine for the letters that
 * they lack.
 *
 * @param zoom how many pixels one unit of the drawing gets, or fewer for a large one
 * @throws Busy where too many wait already
 */
export async function pngOf({ svg, width, height }: Drawn, zoom = 1): Promise<Buffer> {
  const { files, missing } = await fontsFor(svg);
  const scale = Math.min(zoom, Math.sqrt(mostPixels / (width * height)));
  const wanted = { svg: without(missing, svg), width: Math.max(1, Math.floor(width * scale)), fontFiles: files };
  const picture = await make(wanted);
  if (!(picture instanceof Uint8Array)) throw new Error('a picture is not bytes');
  return Buffer.from(picture);
}

/** The answer that brings a picture to any site, or that says when to come again. */
export async function pictureAnswer(drawn: Drawn, { zoom = 1, name = 'picture' } = {}): Promise<Response> {
  try {
    return new Response(new Uint8Array(await pngOf(drawn, zoom)), {
      headers: {
        'content-type': 'image/png',
        'content-disposition': `inline; filename="${name}.png"`,
        'access-control-allow-origin': '*',
        'cache-control': 'public, no-cache',
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof Busy)) throw thrown;
    const message = 'Many pictures are being made just now. Ask again in a few seconds.';
    return Response.json({ message }, { status: 503, headers: { 'retry-after': '5' } });
  }
}

/** A run of letters that no font here draws becomes an ellipsis: an empty box says less. */
function without(missing: readonly string[], svg: string): string {
  if (missing.length === 0) return svg;
  const gone = new Set(missing);
  return Array.from(svg, (letter) => (gone.has(letter) ? '…' : letter))
    .join('')
    .replace(/…[…\p{M}\p{Cf}\s]*…/gu, '…');
}
