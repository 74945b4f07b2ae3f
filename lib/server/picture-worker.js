// What runs in the thread that makes pictures of drawings (lib/http/png.ts starts it by this path).

import { parentPort } from 'node:worker_threads';
import { Resvg } from '@resvg/resvg-js';

parentPort?.on('message', (/** @type {{ svg: string, width: number, fontFiles: string[] }} */ wanted) => {
  const { svg, width, fontFiles } = wanted;
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter', serifFamily: 'Source Serif 4' };
  const picture = new Resvg(svg, { font, fitTo: { mode: 'width', value: width }, logLevel: 'off' }).render();
  parentPort?.postMessage(picture.asPng());
});
