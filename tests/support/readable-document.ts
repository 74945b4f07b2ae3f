import { database } from '../../lib/db/client';
import { newId } from '../../lib/id';
import { normaliseText } from '../../lib/sources/text';

/** What the document says: a heading, a paragraph of four sentences, one that says a sentence twice, and a short one. */
const documentText = normaliseText(`
# The ferry

The ferry leaves at six. It is never late, says the “captain” 😀. Most days it carries forty people. In winter it rests.

Nobody pays twice. A season costs 80 euros. Nobody pays twice.

The mayor calls the ferry a bridge that swims.
`);

/** Puts a document with its text into debates or boards, as if readers might use it. @returns its slug */
export async function putDocument(...slugs: readonly string[]): Promise<string> {
  const { prisma } = database();
  const id = newId();
  const slug = `ferry-${id.slice(-12)}`;
  await prisma.source.create({
    data: {
      ...{ id, slug, title: 'The ferry', kind: 'report', authors: ['A harbour'], language: 'en' },
      ...{ writtenByEditors: false, madeByAi: 'no', provenance: 'Made for a test.' },
      versions: { create: { id: newId(), version: 1, text: documentText } },
    },
  });
  for (const debateSlug of slugs) {
    const debate = await prisma.debate.findFirstOrThrow({ where: { slug: debateSlug } });
    const { _max } = await prisma.debateSource.aggregate({ where: { debateId: debate.id }, _max: { ordinal: true } });
    const ordinal = (_max.ordinal ?? 0) + 1;
    const label = `T${String(ordinal)}`;
    await prisma.debateSource.create({ data: { debateId: debate.id, sourceId: id, ordinal, label, publishedSeq: 1 } });
  }
  return slug;
}

/** Lets a debate stand in the list of all. */
export async function listDebate(slug: string): Promise<void> {
  await database().prisma.debate.updateMany({ where: { slug }, data: { listed: true } });
}
