import { selectionAddress, type Selection } from '../../lib/graph/selection';
import styles from './map-files.module.css';

/** The same map as files, and where the same stands as text. */
export function MapFiles({ slug, selection }: { readonly slug: string; readonly selection: Selection }) {
  const file = (ending: string) => selectionAddress(`/api/debates/${slug}/map.${ending}`, selection);
  return (
    <p className={styles.files}>
      <span>This map to keep:</span>
      <a href={file('png')} download>
        as a picture (PNG)
      </a>
      <a href={file('svg')} download>
        as a drawing (SVG)
      </a>
      <a href={selectionAddress(`/debates/${slug}/outline`, selection)} data-view>
        The same as an outline
      </a>
    </p>
  );
}
