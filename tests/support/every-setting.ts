import * as commands from '../../lib/debates/commands';
import { placesSeen, revisionOf } from '../../lib/debates/queries';
import * as schema from '../../lib/debates/schema';
import { newId } from '../../lib/id';
import type { Viewer } from '../../lib/people/viewer';
import type { Prepare } from './every-write';

const [question, answer1, answer2] = ['Whose shall it be?', 'Ours', 'Theirs'];
const axis = { axis1: 'Scope', axis1Low: 'narrow', axis1High: 'wide' };

/** Every change of a debate's settings, each on a debate of its own that an editor of the server opened. */
export function everySetting(editor: Viewer): Readonly<Record<string, Prepare>> {
  const open = async () => {
    const input = schema.newDebate.parse({ clientId: newId(), question, answer1, answer2, ...axis });
    const opened = await commands.createDebate(editor, input);
    if (!opened.ok) throw new Error('the debate was refused');
    return { slug: opened.value.slug, clientId: newId() };
  };
  return {
    'a debate’s words': async () => {
      const change = { revision: revisionOf(question, '', 'en'), question: 'Another question?' };
      const input = schema.debateWords.parse({ ...(await open()), ...change, language: 'en' });
      return () => commands.changeWords(editor, input);
    },
    'one more answer': async () => {
      const input = schema.newPosition.parse({ ...(await open()), name: 'Nobody’s' });
      return () => commands.addPosition(editor, input);
    },
    'one more axis': async () => {
      const input = schema.newAxis.parse({ ...(await open()), name: 'Pace', low: 'slow', high: 'fast' });
      return () => commands.addAxis(editor, input);
    },
    'places on an axis': async () => {
      const revision = placesSeen(['position-1', 'position-2'].map((key) => ({ key, value: undefined })));
      const places = { key: 'axis-1', revision, 'position-1': '1', 'position-2': '-0.5' };
      const input = schema.axisPlaces.parse({ ...(await open()), ...places });
      return () => commands.placePositions(editor, input);
    },
    'a debate taken off the list': async () => {
      const input = schema.listing.parse({ ...(await open()), listed: 'no' });
      return () => commands.listDebate(editor, input);
    },
    'a debate taken back': async () => {
      const input = await open();
      return () => commands.withdrawDebate(editor, input);
    },
    'a debate brought back': async () => {
      const { slug, clientId } = await open();
      const withdrawn = await commands.withdrawDebate(editor, { slug, clientId });
      if (!withdrawn.ok) throw new Error(`not taken back: ${withdrawn.reason}`);
      const input = { slug, clientId: newId() };
      return () => commands.restoreDebate(editor, input);
    },
  };
}
