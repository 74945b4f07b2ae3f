import { Worker } from 'node:worker_threads';
import { Busy } from '../outcome';
import { fontsFor } from './picture-fonts';

/** One picture is made at a time, and so many may wait. */
const mostWaiting = 12;
/** The largest map that one may ask for takes 3 s. Milliseconds. */
const patience = 15_000;
const idle = 30_000;
/** Pixels of a picture: 64 MB while it is made. */
const mostPixels = 16_000_000;

export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

interface Thread {
  readonly worker: Worker;
  finish: ((result: Buffer | Error) => void) | null;
}

let thread: Thread | null = null;
let turn: Promise<unknown> = Promise.resolve();
let waiting = 0;
let resting: NodeJS.Timeout | undefined;

/**
 * Makes a PNG of a drawing in a thread of its own, with the shipped fonts, and those of the machine for the letters that
 * they lack.
 *
 * @param zoom how many pixels one unit of the drawing gets, or fewer for a large one
 * @throws Busy where too many wait already
 */
export async function pngOf(drawn: Drawn, zoom = 1): Promise<Buffer> {
  if (waiting >= mostWaiting) throw new Busy('many pictures wait to be made');
  waiting += 1;
  const mine = turn.then(() => makeInThread(drawn, zoom));
  turn = mine.catch(() => undefined);
  try {
    return await mine;
  } finally {
    waiting -= 1;
  }
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

async function makeInThread({ svg, width, height }: Drawn, zoom: number): Promise<Buffer> {
  clearTimeout(resting);
  const { files, missing } = await fontsFor(svg);
  const scale = Math.min(zoom, Math.sqrt(mostPixels / (width * height)));
  const own = (thread ??= startThread());
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end(own);
      own.finish?.(new Busy('a picture took too long'));
    }, patience);
    own.finish = (result) => {
      own.finish = null;
      clearTimeout(timer);
      resting = setTimeout(() => end(own), idle).unref();
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    own.worker.postMessage({
      svg: without(missing, svg),
      width: Math.max(1, Math.floor(width * scale)),
      fontFiles: files,
    });
  });
}

/** A run of letters that no font here draws becomes an ellipsis: an empty box says less. */
function without(missing: readonly string[], svg: string): string {
  if (missing.length === 0) return svg;
  const gone = new Set(missing);
  return Array.from(svg, (letter) => (gone.has(letter) ? '…' : letter))
    .join('')
    .replace(/…[…\p{M}\p{Cf}\s]*…/gu, '…');
}

function startThread(): Thread {
  // Named by its path, because it is no part of what Next.js bundles.
  const path = [process.cwd(), 'lib', 'server', 'picture-worker.js'].join('/');
  const worker = new Worker(path, { execArgv: [] });
  worker.unref();
  const own: Thread = { worker, finish: null };
  worker.on('message', (message: unknown) => {
    own.finish?.(message instanceof Uint8Array ? Buffer.from(message) : new Error('a picture is not bytes'));
  });
  worker.on('error', (error) => {
    end(own);
    own.finish?.(error);
  });
  worker.on('exit', () => {
    end(own);
    own.finish?.(new Error('the thread that makes pictures ended'));
  });
  return own;
}

function end(own: Thread): void {
  if (thread === own) thread = null;
  void own.worker.terminate();
}
