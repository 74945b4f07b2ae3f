import { expect, test } from 'vitest';
import {
  collectionOf,
  pageOf,
  pagesOf,
  webAnnotationOf,
  type PublishedAnnotation,
} from '../../../lib/web-annotations/web-annotation';
import { faultsOfAnnotation, faultsOfCollection, faultsOfPage } from '../../support/web-annotation-model';

const annotated = { origin: 'https://debates.example', slug: 'report-a', title: 'Report A' };
const passage: PublishedAnnotation = {
  ...{ id: '0198b7a0-0000-7000-8000-000000000001', slug: 'a-debate', cardNumber: 12, claim: 'It works.' },
  ...{ language: 'en', note: 'Read on.', stance: 'contradicts', attribution: 'reported', actor: 'A ministry' },
  ...{ paragraph: 2, exact: 'Chips 𝄞', prefix: 'Now. ', suffix: ' take', start: 12, end: 19 },
  ...{ versionDate: '2026-11-28T07:00:00.000Z', isOutlined: false },
};
const withoutText = { exact: null, prefix: null, suffix: null, start: null, end: null, versionDate: null };

test('a passage is a Web Annotation: words, place, version, and what it does', () => {
  const annotation = webAnnotationOf(passage, annotated);
  expect(faultsOfAnnotation(annotation)).toEqual([]);
  expect(annotation).toMatchObject({
    motivation: 'commenting',
    body: [
      { id: 'https://debates.example/debates/a-debate/cards/12', value: 'It works.', purpose: 'commenting' },
      { value: 'Read on.', purpose: 'describing' },
      { value: 'stance:contradicts', purpose: 'tagging' },
      { value: 'speaker:reported', purpose: 'tagging' },
      { value: 'name:A ministry', purpose: 'tagging' },
    ],
    target: {
      source: 'https://debates.example/sources/report-a',
      selector: [
        { type: 'TextQuoteSelector', exact: 'Chips 𝄞', prefix: 'Now. ', suffix: ' take' },
        { type: 'TextPositionSelector', start: 12, end: 19 },
      ],
      state: { sourceDate: '2026-11-28T07:00:00.000Z' },
    },
  });
});

test('a paragraph of an outline is named by the fragment of its address; a document without a text by its address', () => {
  const outlined = webAnnotationOf({ ...passage, ...withoutText, isOutlined: true }, annotated);
  expect(outlined.target).toEqual({ id: 'https://debates.example/sources/report-a#paragraph-2' });
  expect(faultsOfAnnotation(outlined)).toEqual([]);
  const named = webAnnotationOf({ ...passage, ...withoutText }, annotated);
  expect(named.target).toEqual({ id: 'https://debates.example/sources/report-a' });
  const pasted = webAnnotationOf({ ...passage, ...withoutText, exact: 'As pasted.' }, annotated);
  expect(pasted.target).toMatchObject({ selector: [{ exact: 'As pasted.' }] });
  expect([...faultsOfAnnotation(named), ...faultsOfAnnotation(pasted)]).toEqual([]);
});

test.each([0, 1, 100, 101, 250])('a collection of %i is valid, and its pages lead through all of it', (total) => {
  const collection = collectionOf(annotated, total);
  expect(faultsOfCollection(collection)).toEqual([]);
  const seen: string[] = [];
  for (let page = 1; page <= pagesOf(total); page += 1) {
    const left = Math.min(100, total - (page - 1) * 100);
    const shown = pageOf(annotated, { page, total, items: Array.from({ length: left }, () => passage) });
    expect(faultsOfPage(shown, { collection, seenBefore: (page - 1) * 100 })).toEqual([]);
    seen.push(shown.id);
  }
  expect([seen[0], seen.at(-1)]).toEqual([collection.first, collection.last]);
});
