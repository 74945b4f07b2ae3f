import { essayOf, rolling, textOf } from './essay';
import { asDocx, asHtml, asPdf } from './essay-files';

/** A file that something happened to on its way. */
export interface Spoilt {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * So many spoilt files of every format in turn: cut short, bytes turned over, pieces of one put into another or
 * repeated. The same each time for one seed.
 */
export async function* spoiltFiles(count: number, seed: number): AsyncGenerator<Spoilt> {
  const roll = rolling(seed);
  const whole = (most: number) => Math.floor(roll() * most);
  const essay = essayOf(150, seed);
  const text = textOf(essay);
  const files: [string, Uint8Array][] = [
    ['essay.pdf', await asPdf(essay)],
    ['essay.docx', await asDocx(essay)],
    ['essay.html', asHtml(essay)],
    ['essay.md', Buffer.from(`---\ntitle: "${essay.title}"\n---\n${text}\n\n> - *a*\n\n1. [b](c)`)],
    ['essay.txt', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ];
  for (let made = 0; made < count; made += 1) {
    const [name, original] = files[made % files.length] ?? ['', Buffer.from('')];
    const other = files[whole(files.length)]?.[1] ?? original;
    const bytes = Buffer.from(original);
    const at = whole(bytes.length);
    const piece = Buffer.from(other.subarray(whole(other.length)).subarray(0, 1 + whole(4_000)));
    switch (whole(5)) {
      case 0:
        yield { name, bytes: bytes.subarray(0, at) };
        break;
      case 1:
        for (let flips = 1 + whole(30); flips > 0; flips -= 1) bytes[whole(bytes.length)] = whole(256);
        yield { name, bytes };
        break;
      case 2:
        yield { name, bytes: Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]) };
        break;
      case 3:
        yield { name, bytes: Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + whole(2_000))]) };
        break;
      default:
        yield { name, bytes: Buffer.concat([bytes.subarray(0, at), ...Array.from({ length: 40 }, () => piece)]) };
    }
  }
}
