import { addressOf, isDiscussion, versionSlug } from '../../lib/debates/address';
import type { Debate } from '../../lib/debates/queries';
import styles from './version-link.module.css';

/**
 * A link that keeps showing a page as it stands now, to be copied by whoever quotes it.
 *
 * @param page what follows the debate's address, such as `/cards/7`
 */
export function VersionLink({ debate: { slug, version }, page }: { debate: Debate; page: string }) {
  if (isDiscussion(slug)) return null;
  return (
    <p className={styles.link}>
      To quote this page, copy the link{' '}
      <a href={`${addressOf(versionSlug(slug, version))}${page}`}>as of version {version}</a>: it will keep showing what
      you see now.
    </p>
  );
}
