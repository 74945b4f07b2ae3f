import { paperSheet } from './ink';
import { canDraw } from './picture-fonts';

const sheets = ['components/graph/map-ink.module.css', 'components/graph/share-ink.module.css'];

/** How pictures beside links look. */
export async function shareSheet(): Promise<string> {
  return (await Promise.all(sheets.map(paperSheet))).join(' ');
}

/** Words as a picture can show them, without pictographs; null where no font here has their letters. */
export async function drawable(words: string | null): Promise<string | null> {
  const plain = words?.replace(/\p{Emoji_Presentation}|\u200d|\ufe0f/gu, '').trim() ?? '';
  return plain !== '' && (await canDraw(plain)) ? plain : null;
}
