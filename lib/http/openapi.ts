// Longer than 250 lines: it is one table of all routes, looked up in one place.
import { z } from 'zod';
import { mostPinned } from '../briefings/vocabulary';
import { newDiscussion } from '../openings/schema';
import { comingBack, joining, leaving, renaming, slipsWanted } from '../participants/schema';
import { newAnnotation } from '../annotations/schema';
import { cardRevision, newCard } from '../cards/schema';
import { kinds } from '../cards/vocabulary';
import { erasure, ownData } from '../contributions/schema';
import { discussionErasure, participantErasure } from '../erasures/schema';
import * as debates from '../debates/schema';
import { debateList, wholeDebate } from '../exchange/schema';
import { cardMove, cardWithdrawal, linkWithdrawal, newLink, waitingCardMove } from '../links/schema';
import { editorshipClaim, nothing } from '../people/schema';
import { newBallot } from '../ballots/schema';
import { newCheck } from '../checks/schema';
import { cardRating, linkRating } from '../ratings/schema';
import { discussionCopy, promotion } from '../reports/schema';
import { originDecision } from '../origins/schema';
import { proposalRevision, proposalStep } from '../proposals/schema';
import { acceptance, merging, returning } from '../review/schema';
import { places } from '../search/places';
import { foundCards, resultsAround, searchResults, similarCards } from '../search/schema';
import { newSource, newVersion, sourceDetails, sourceTaking, storedDocument } from '../sources/schema';
import { undoing } from '../undo/schema';
import { annotationCollection, annotationPage, newImport } from '../web-annotations/schema';
import { mediaType } from '../web-annotations/vocabulary';
import { discussionNamed, hostAct, hostClaim } from '../discussions/schema';
import { cardNamed, cardReturn, spotlight } from '../moderation/schema';
import { participantNamed } from '../participants/schema';

const health = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.boolean(),
  renderer: z.boolean(),
});

const refusal = z.object({ message: z.string(), field: z.string().optional() });

const schemas = {
  newSource,
  newVersion: newVersion.omit({ slug: true, id: true }),
  sourceDetails: sourceDetails.omit({ slug: true, id: true }),
  sourceTaking,
  ...{
    debateList,
    wholeDebate,
    similarCards,
    foundCards,
    searchResults,
    resultsAround,
    editorshipClaim,
    nothing,
    erasure,
    ownData,
    health,
    refusal,
  },
  // What the path says is not said again in the body.
  newDebate: debates.newDebate,
  newBallot: newBallot.omit({ slug: true }),
  debateWords: debates.debateWords.omit({ slug: true }),
  contributionsChoice: debates.contributionsChoice.omit({ slug: true }),
  newPosition: debates.newPosition.omit({ slug: true }),
  newAxis: debates.newAxis.omit({ slug: true }),
  axisPlaces: debates.axisPlaces.omit({ slug: true, key: true }),
  listing: debates.listing.omit({ slug: true }),
  debateNamed: debates.debateNamed.omit({ slug: true }),
  newCard: newCard.omit({ slug: true }),
  newAnnotation: newAnnotation.omit({ slug: true, number: true }),
  document: storedDocument,
  originDecision: originDecision.omit({ slug: true }),
  newImport: newImport.omit({ slug: true, id: true }),
  ...{ annotationCollection, annotationPage },
  cardRevision: cardRevision.omit({ slug: true, number: true }),
  cardMove: cardMove.omit({ slug: true, number: true }),
  waitingCardMove: waitingCardMove.omit({ slug: true, id: true }),
  cardWithdrawal: cardWithdrawal.omit({ slug: true, number: true }),
  newLink: newLink.omit({ slug: true }),
  linkWithdrawal: linkWithdrawal.omit({ slug: true, id: true }),
  cardRating: cardRating.omit({ slug: true, number: true }),
  newCheck: newCheck.omit({ slug: true, number: true }),
  linkRating: linkRating.omit({ slug: true, id: true }),
  acceptance: acceptance.omit({ slug: true, id: true }),
  returning: returning.omit({ slug: true, id: true }),
  merging: merging.omit({ slug: true, id: true }),
  proposalRevision: proposalRevision.omit({ slug: true, id: true }),
  proposalStep: proposalStep.omit({ slug: true, id: true }),
  undoing: undoing.omit({ slug: true, seq: true }),
  hostAct: hostAct.omit({ slug: true }),
  discussionNamed: discussionNamed.omit({ slug: true }),
  hostClaim: hostClaim.omit({ slug: true }),
  cardNamed: cardNamed.omit({ slug: true, number: true }),
  cardReturn: cardReturn.omit({ slug: true, number: true }),
  participantErasure: participantErasure.omit({ slug: true, participant: true }),
  discussionErasure: discussionErasure.omit({ slug: true }),
  participantNamed: participantNamed.omit({ slug: true, participant: true }),
  spotlight: spotlight.omit({ slug: true }),
  discussionCopy: discussionCopy.omit({ slug: true }),
  promotion,
  newDiscussion,
  joining,
  comingBack,
  renaming: renaming.omit({ slug: true }),
  leaving: leaving.omit({ slug: true }),
  slipsWanted: slipsWanted.omit({ slug: true }),
};

/** The id of the last event that was seen. */
const after = { name: 'after', in: 'query', schema: { type: 'integer', minimum: 0 } };

const anyJson = { 'application/json': { schema: { type: 'object' } } };

/**
 * The public interface in OpenAPI 3.1, made from the very schemas that check what comes in and describe what goes out.
 */
export const description = {
  openapi: '3.1.0',
  info: {
    title: 'Counterpoint',
    version: '1',
    description:
      'Reads are open to every site and carry an ETag that changes with the debate’s version. Writes need the cookie of the browser that makes them, and its own origin.',
  },
  paths: {
    '/api/debates': {
      get: read('All published debates', 'debateList'),
      post: write('Open a debate; the browser becomes its editor’s', 'newDebate', [400, 403, 413, 415, 422, 429]),
    },
    ...ofDebate('settings', 'Change the question, what it is about, the language', 'debateWords'),
    ...ofDebate('contributions', 'Say who may add', 'contributionsChoice'),
    ...ofDebate('positions', 'Add an answer with its thesis', 'newPosition'),
    ...ofDebate('axes', 'Add an axis', 'newAxis'),
    ...ofDebate('axes/{key}/places', 'Put positions on an axis', 'axisPlaces', inPath('key')),
    ...ofDebate('editor-link', 'Make the debate’s editor’s link anew; the answer says its key once', 'debateNamed'),
    ...ofDebate('editorship/end', 'Stop editing this debate in this browser', 'debateNamed'),
    ...ofDebate('withdrawal', 'Take the debate back', 'debateNamed'),
    ...ofDebate('restoration', 'Bring a withdrawn debate back', 'debateNamed'),
    ...ofDebate('listing', 'Show the debate in the list, or no longer', 'listing'),
    '/api/debates/{slug}': { get: { ...read('A whole debate', 'wholeDebate'), parameters: [inPath('slug')] } },
    ...briefingFile('docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    ...briefingFile('md', 'text/markdown'),
    '/api/debates/{slug}/stream': {
      get: { ...stream('Changes of a debate', 'the event id is the version'), parameters: [inPath('slug'), after] },
    },
    '/api/debates/{slug}/map.svg': picture('The map that a page shows, with its parameters', 'image/svg+xml'),
    '/api/debates/{slug}/map.png': picture('The same as a picture', 'image/png'),
    '/api/debates/{slug}/picture.png': picture('The picture beside a link to a debate', 'image/png'),
    '/api/debates/{slug}/cards/{number}/picture.png': picture(
      'The picture beside a link to a card',
      'image/png',
      inPath('number'),
    ),
    '/api/search': {
      get: {
        ...read(
          'What debates say, by words, “quoted phrases” and -words to leave out',
          'searchResults',
          [400, 404, 422, 429],
        ),
        parameters: [
          inQuery('q', 100),
          inQuery('debate', 100),
          { name: 'in', in: 'query', schema: { type: 'string', enum: places } },
          { name: 'kind', in: 'query', schema: { type: 'string', enum: kinds } },
          { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } },
        ],
      },
    },
    '/api/search/around': {
      get: {
        ...read('The same in a debate, and apart from it in all else', 'resultsAround', [400, 404, 422, 429]),
        parameters: [inQuery('q', 100), inQuery('debate', 100)],
      },
    },
    '/api/debates/{slug}/similar': {
      get: {
        ...read('Cards that say nearly the same as a claim', 'similarCards', [400, 404, 422]),
        parameters: [inPath('slug'), inQuery('claim', 300)],
      },
    },
    '/api/debates/{slug}/find': {
      get: {
        ...read('Cards by number, by parts of words or by misspelt words', 'foundCards', [400, 404, 422]),
        parameters: [inPath('slug'), inQuery('text', 100)],
      },
    },
    ...ofDebate('proposals/{id}/acceptance', 'Accept what was proposed', 'acceptance', inPath('id')),
    ...ofDebate('proposals/{id}/return', 'Send a proposal back with a word', 'returning', inPath('id')),
    ...ofDebate('proposals/{id}/merge', 'Merge a proposed card into another', 'merging', inPath('id')),
    ...ofDebate('proposals/{id}/revisions', 'Give one’s proposal other words', 'proposalRevision', inPath('id')),
    ...ofDebate('proposals/{id}/moves', 'Give one’s card that waits another place', 'waitingCardMove', inPath('id')),
    ...ofDebate('proposals/{id}/resubmission', 'Send one’s proposal again', 'proposalStep', inPath('id')),
    ...ofDebate('proposals/{id}/withdrawal', 'Take one’s proposal back', 'proposalStep', inPath('id')),
    ...ofDebate('events/{seq}/undo', 'Undo what one event changed', 'undoing', inPath('seq')),
    ...ofDebate('sources', 'Bring in a document: a text, or with multipart/form-data a file', 'newSource'),
    ...ofDebate('sources/{id}/versions', 'Give a document a new text', 'newVersion', inPath('id')),
    ...ofDebate('sources/{id}/details', 'Correct what is said of a document', 'sourceDetails', inPath('id')),
    ...ofDebate('sources/{id}/withdrawal', 'Take a document back that nothing quotes', 'sourceTaking', inPath('id')),
    ...ofDebate('cards', 'Add an argument: a card, what it answers, what backs it', 'newCard'),
    ...ofDebate('cards/{number}/annotations', 'Tie a card to one more passage', 'newAnnotation', inPath('number')),
    ...ofDebate('cards/{number}/revisions', 'Change the wording of a card', 'cardRevision', inPath('number')),
    ...ofDebate('cards/{number}/moves', 'Give a card another place', 'cardMove', inPath('number')),
    ...ofDebate('cards/{number}/withdrawal', 'Take a card back', 'cardWithdrawal', inPath('number')),
    ...ofDebate('cards/{number}/ratings', 'Rate a card’s truth, or take that back', 'cardRating', inPath('number')),
    ...ofDebate('cards/{number}/checks', 'Say what a check of a card found', 'newCheck', inPath('number')),
    ...ofDebate('origins', 'Say of two documents whether they go back to one original', 'originDecision'),
    ...ofDebate('links', 'Link two cards, or deny a link by a card', 'newLink'),
    ...ofDebate('links/{id}/withdrawal', 'Take a link back', 'linkWithdrawal', inPath('id')),
    ...ofDebate('links/{id}/ratings', 'Rate a link’s relevance, or take that back', 'linkRating', inPath('id')),
    ...ofDiscussion('acts', 'Run the phases, the clock and the room', 'hostAct'),
    ...ofDiscussion('code', 'Make another code to join by', 'discussionNamed'),
    ...ofDiscussion('host-link', 'Make the host’s link anew; the answer says its key once', 'discussionNamed'),
    ...ofDiscussion('hosts', 'Make this browser a host’s', 'hostClaim'),
    ...ofDiscussion(
      'inspection',
      'Look into a discussion as an editor of the server; it is recorded',
      'discussionNamed',
    ),
    ...ofDiscussion('spotlight', 'Show a card large on the screen, or none', 'spotlight'),
    ...ofDiscussion('cards/{number}/hiding', 'Hide a card from the class', 'cardNamed', inPath('number')),
    ...ofDiscussion('cards/{number}/showing', 'Show a hidden card again', 'cardNamed', inPath('number')),
    ...ofDiscussion('cards/{number}/return', 'Send a card back to its author', 'cardReturn', inPath('number')),
    ...ofDiscussion('cards/{number}/author/removal', 'Remove who wrote a card', 'cardNamed', inPath('number')),
    ...ofDiscussion('participants/{participant}/removal', 'Remove somebody', 'participantNamed', inPath('participant')),
    ...ofDiscussion(
      'participants/{participant}/erasure',
      'Erase one participant',
      'participantErasure',
      inPath('participant'),
    ),
    ...ofDiscussion('erasure', 'Erase the discussion’s names and words', 'discussionErasure'),
    ...ofDiscussion('participants/{participant}/restoration', 'Let back in', 'participantNamed', inPath('participant')),
    '/api/discussions/{slug}/stream': {
      get: {
        ...stream('What happens in a discussion, to those in it', 'needs the cookie of their browser'),
        parameters: [inPath('slug'), after],
      },
    },
    '/api/discussions/{slug}/screen/stream': {
      get: {
        ...stream('That something changes on a discussion’s screen', 'the address names the screen'),
        parameters: [inPath('slug'), after],
      },
    },
    '/api/discussions/{slug}/report.csv': {
      get: {
        summary: 'A table of a discussion’s report, for its hosts; needs the cookie of their browser',
        parameters: [inPath('slug'), inQuery('part', 20)],
        responses: { 200: { description: 'text/csv: cards, participants or votes' }, ...refusals(400, 404) },
      },
    },
    ...ofDiscussion('copies', 'Open a discussion that begins as this one began', 'discussionCopy'),
    ...ofDiscussion('promotions', 'Take cards over into the debate; `card-12` is `yes`', 'promotion'),
    ...ofDiscussion('ballots', 'Vote in a phase of a discussion, or change one’s vote', 'newBallot'),
    '/api/discussions': {
      post: write(
        'Open a discussion; the browser becomes its host’s',
        'newDiscussion',
        [400, 403, 404, 413, 415, 422, 429],
      ),
    },
    '/api/participants': {
      post: write('Join the discussion that a code opens', 'joining', [400, 403, 404, 409, 413, 415, 422, 429]),
    },
    '/api/returns': {
      post: write('Come back by a return word or a slip', 'comingBack', [400, 403, 404, 409, 413, 415, 422, 429]),
    },
    ...ofDiscussion('name', 'Take another name', 'renaming'),
    ...ofDiscussion('departure', 'Let this browser forget who takes part', 'leaving'),
    ...ofDiscussion('slips', 'Make printed slips, each for one participant', 'slipsWanted'),
    '/api/sources/{id}': {
      get: { ...read('What is stored of a document, paragraph by paragraph', 'document'), parameters: [inPath('id')] },
    },
    '/api/sources/{id}/annotations': {
      get: {
        summary:
          'The annotations of a document as W3C Web Annotations: the collection, or with `page` one of its pages',
        parameters: [inPath('id'), { name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } }],
        responses: {
          200: {
            description: 'A collection or a page',
            content: {
              [mediaType]: { schema: { anyOf: [schemaNamed('annotationCollection'), schemaNamed('annotationPage')] } },
            },
          },
          ...refusals(400, 404),
        },
      },
    },
    ...ofDebate(
      'sources/{id}/annotations',
      'Bring in annotations of a document: W3C Web Annotations or what Hypothesis exports, as text in `file`; above 256 KiB as multipart/form-data',
      'newImport',
      inPath('id'),
    ),
    '/api/editorship': { post: write('Make this browser an editor’s', 'editorshipClaim', [400, 403, 413, 415, 429]) },
    '/api/editorship/end': { post: write('Stop editing in this browser', 'nothing', [400, 403, 413, 415, 429]) },
    '/api/me': {
      get: {
        summary: 'All that is kept of whoever asks, as a file; needs the cookie of their browser',
        responses: { 200: { description: 'A file to save', content: json('ownData') }, ...refusals(404) },
      },
    },
    '/api/me/erasure': { post: write('Erase all that this browser wrote', 'erasure', [400, 403, 413, 415, 429, 503]) },
    '/api/openapi.json': {
      get: { summary: 'This description', responses: { 200: { description: 'OpenAPI 3.1', content: anyJson } } },
    },
    '/api/health': { get: read('Whether the server can answer', 'health', [503]) },
  },
  components: {
    schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, jsonSchema(schema)])),
  },
};

type SchemaName = keyof typeof schemas;

function jsonSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

function read(summary: string, name: SchemaName, failures: readonly number[] = [404]) {
  const ok = { description: summary, content: json(name) };
  return { summary, responses: { 200: ok, 304: { description: 'Not changed' }, ...refusals(...failures) } };
}

/** A drawing of what everybody may read; discussions have none. */
function picture(summary: string, type: string, ...more: readonly ReturnType<typeof inPath>[]) {
  const content = { [type]: { schema: { type: 'string', format: 'binary' } } };
  const responses = { 200: { description: summary, content }, ...refusals(404, 503) };
  return { get: { summary, parameters: [inPath('slug'), ...more], responses } };
}

/** A briefing from a debate, as a file to save. */
function briefingFile(ending: string, type: string) {
  const get = {
    summary: 'A position, what speaks for and against it, and chosen cards such as `12,7,30`, with footnotes',
    parameters: [inPath('slug'), inQuery('cards', mostPinned * 10), inQuery('position', 64)],
    responses: { 200: { description: type }, ...refusals(400, 404, 422) },
  };
  return { [`/api/debates/{slug}/briefing.${ending}`]: { get } };
}

/** Server-sent events, each with the number of what happened for its id. */
function stream(told: string, note: string) {
  return {
    summary: `${told}, as server-sent events; ${note}`,
    responses: { 200: { description: 'text/event-stream' }, ...refusals(404, 503) },
  };
}

function write(summary: string, name: SchemaName, failures: readonly number[]) {
  const body = { required: true, content: { ...json(name), 'application/x-www-form-urlencoded': reference(name) } };
  const done = { 200: { description: 'Done' }, 303: { description: 'Done; where a plain form goes on' } };
  return { summary, requestBody: body, responses: { ...done, ...refusals(...failures) } };
}

/** A write into a debate. */
function ofDebate(door: string, summary: string, name: SchemaName, ...more: readonly ReturnType<typeof inPath>[]) {
  const post = write(summary, name, [400, 403, 404, 409, 413, 415, 422, 429]);
  return { [`/api/debates/{slug}/${door}`]: { post: { ...post, parameters: [inPath('slug'), ...more] } } };
}

/** A write into a class discussion. */
function ofDiscussion(door: string, summary: string, name: SchemaName, ...more: readonly ReturnType<typeof inPath>[]) {
  const post = write(summary, name, [400, 403, 404, 409, 413, 415, 422, 429]);
  return { [`/api/discussions/{slug}/${door}`]: { post: { ...post, parameters: [inPath('slug'), ...more] } } };
}

function refusals(...statuses: readonly number[]) {
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: 'Refused: one sentence that says why', content: json('refusal') },
    ]),
  );
}

function reference(name: SchemaName) {
  return { schema: schemaNamed(name) };
}

function schemaNamed(name: SchemaName) {
  return { $ref: `#/components/schemas/${name}` };
}

function json(name: SchemaName) {
  return { 'application/json': reference(name) };
}

/** @param maxLength in Unicode code points */
function inQuery(name: string, maxLength: number) {
  return { name, in: 'query', schema: { type: 'string', maxLength } };
}

function inPath(name: string) {
  return { name, in: 'path', required: true, schema: { type: 'string' } };
}
