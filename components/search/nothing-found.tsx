import { readQuestion, writeQuestion } from '../../lib/search/question';
import { searchAddress, type Search } from '../../lib/search/address';
import styles from './advice.module.css';

/** What stands where nothing was found: what to loosen, as links. */
export function NothingFound({ search, missing }: { search: Search; missing: readonly string[] }) {
  const question = readQuestion(search.q);
  const [first] = question.terms;
  if (first === undefined) {
    return (
      <div className={styles.advice}>
        <h2 role="status">There is no word to look for</h2>
        <p>Type at least one word that the debates may have.</p>
      </div>
    );
  }
  const unquoted = { ...question, terms: question.terms.map((term) => ({ ...term, isQuoted: false })) };
  const there = question.terms.filter(({ text }) => !missing.includes(text));
  const listed = missing.map((text) => `“${text}”`).join(', ');
  const ways = [
    ...(search.in !== undefined || search.kind !== undefined
      ? [{ href: searchAddress({ q: search.q, debate: search.debate }), words: 'Look everywhere, not only there' }]
      : []),
    ...(search.debate !== undefined
      ? [{ href: searchAddress({ ...search, debate: undefined }), words: 'Look in all debates' }]
      : []),
    ...(question.without.length > 0
      ? [
          {
            href: searchAddress({ ...search, q: writeQuestion({ ...question, without: [] }) }),
            words: 'Leave nothing out',
          },
        ]
      : []),
    ...(question.terms.some(({ isQuoted }) => isQuoted)
      ? [{ href: searchAddress({ ...search, q: writeQuestion(unquoted) }), words: 'The words in any order' }]
      : []),
    ...(there.length > 0 && there.length < question.terms.length
      ? [
          {
            href: searchAddress({ ...search, q: writeQuestion({ ...question, terms: there }) }),
            words: `Without ${listed}`,
          },
        ]
      : []),
    ...(missing.length === 0 && question.terms.length > 1
      ? question.terms.map(({ text }) => ({ href: searchAddress({ ...search, q: text }), words: `Only “${text}”` }))
      : []),
  ];
  return (
    <div className={styles.advice}>
      <h2 role="status">{missing.length === 0 ? `Nothing has all of “${search.q}”` : `Nothing has ${listed}`}</h2>
      {ways.length === 0 ? (
        <p>Try another word for it, or only the beginning of the word.</p>
      ) : (
        <>
          <p>Ask for less:</p>
          <ul>
            {ways.map(({ href, words }) => (
              <li key={words}>
                <a href={href}>{words}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
