import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { findDebate } from '../../../lib/debates/queries';
import { currentViewer } from '../../../lib/http/reader';

/** What the server's editors have not listed is for those who have the address, and not for search engines. */
export async function generateMetadata({ params }: LayoutProps<'/debates/[slug]'>): Promise<Metadata> {
  const debate = await findDebate(await currentViewer(), (await params).slug);
  return debate?.listed === false ? { robots: { index: false } } : {};
}

export default function DebateLayout({ children }: { children: ReactNode }) {
  return children;
}
