import { dataText } from './data-text';

/** What a page is about, for programs: a block of data that no browser runs. */
export function DataBlock({ data }: { data: unknown }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: dataText(data) }} />;
}
