/**
 * What the Web Annotation data model demands (w3.org/TR/annotation-model, “MUST”), as far as it concerns what is written
 * here. Each function gives a sentence for each demand that is not met. It reads plain JSON and knows nothing of the code.
 */
type Json = Readonly<Record<string, unknown>>;

const motivations = new Set([
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying'],
  ...['linking', 'moderating', 'questioning', 'replying', 'tagging'],
]);
const isIri = (value: unknown) => typeof value === 'string' && URL.canParse(value) && !/[\s<>"{}|\\^`]/.test(value);
const isOffset = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const isUtc = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);

function plain(value: unknown): Json {
  const copy: unknown = JSON.parse(JSON.stringify(value));
  return copy !== null && typeof copy === 'object' ? { ...copy } : {};
}

const listOf = (value: unknown): Json[] =>
  value === undefined
    ? []
    : (Array.isArray(value) ? value : [value]).map((one) => (isIri(one) ? { id: one } : plain(one)));

const told = (faults: Readonly<Record<string, boolean>>) => Object.keys(faults).filter((fault) => faults[fault]);

function head(thing: Json, type: string): string[] {
  const contexts: unknown[] = [thing['@context']].flat();
  return told({
    'the context is not that of Web Annotations': !contexts.includes('http://www.w3.org/ns/anno.jsonld'),
    'it has no IRI of its own': !isIri(thing['id']),
    [`it is no ${type}`]: ![thing['type']].flat().includes(type),
  });
}

export function faultsOfAnnotation(value: unknown): string[] {
  const annotation = plain(value);
  const targets = listOf(annotation['target']);
  return [
    ...head(annotation, 'Annotation'),
    ...told({
      'there is no target': targets.length === 0,
      'the motivation is none of the model': !motivations.has(String(annotation['motivation'])),
    }),
    ...listOf(annotation['body']).flatMap(faultsOfBody),
    ...targets.flatMap(faultsOfTarget),
  ];
}

function faultsOfBody(body: Json): string[] {
  return told({
    'a textual body has no single value': body['type'] === 'TextualBody' && typeof body['value'] !== 'string',
    'the id of a body is no IRI': 'id' in body && !isIri(body['id']),
    'a purpose is none of the model': 'purpose' in body && !motivations.has(String(body['purpose'])),
  });
}

function faultsOfTarget(target: Json): string[] {
  const isSpecific = ['selector', 'state', 'purpose', 'source'].some((name) => name in target);
  const state = plain(target['state'] ?? {});
  return [
    ...told({
      'a specific resource has no single source': isSpecific && !isIri(target['source']),
      'a target has no IRI': !isSpecific && !isIri(target['id']),
      'a state in time gives no time in UTC': 'state' in target && !isUtc(state['sourceDate']),
    }),
    ...listOf(target['selector']).flatMap(faultsOfSelector),
  ];
}

function faultsOfSelector({ type, exact, prefix, suffix, start, end }: Json): string[] {
  const isAround = (words: unknown) => words === undefined || typeof words === 'string';
  return told({
    'a quote has no single “exact”': type === 'TextQuoteSelector' && typeof exact !== 'string',
    'a quote has several prefixes or suffixes': !isAround(prefix) || !isAround(suffix),
    'a position is no two offsets': type === 'TextPositionSelector' && !(isOffset(start) && isOffset(end)),
    'a position ends before it begins': type === 'TextPositionSelector' && Number(start) > Number(end),
  });
}

export function faultsOfCollection(value: unknown): string[] {
  const collection = plain(value);
  const isFull = collection['total'] !== 0;
  return [
    ...head(collection, 'AnnotationCollection'),
    ...told({
      'the total is no number of annotations': !isOffset(collection['total']),
      'it has annotations, and no first page': isFull && !isIri(collection['first']),
      'it has none, and a page': !isFull && ('first' in collection || 'last' in collection),
    }),
  ];
}

/** @param seenBefore how many annotations the pages before it have */
export function faultsOfPage(
  value: unknown,
  { collection, seenBefore }: { readonly collection: object; readonly seenBefore: number },
): string[] {
  const page = plain(value);
  const { id, total } = { ...{ id: '', total: 0 }, ...plain(collection) };
  const items = listOf(page['items']);
  return [
    ...head(page, 'AnnotationPage'),
    ...told({
      'it is no part of its collection': page['partOf'] !== id,
      'its items are no list': !Array.isArray(page['items']),
      'it begins elsewhere than it says': page['startIndex'] !== seenBefore,
      'annotations follow, and it leads to no next page': seenBefore + items.length < total && !isIri(page['next']),
      'nothing follows, and it leads on': seenBefore + items.length >= total && 'next' in page,
      'it leads nowhere back': seenBefore > 0 && !isIri(page['prev']),
    }),
    ...items.flatMap(faultsOfAnnotation),
  ];
}
