import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { isDiscussion } from '../../../lib/debates/address';
import { findDebate } from '../../../lib/debates/queries';
import { currentViewer } from '../../../lib/http/reader';

/** What the server's editors have not listed is for those who have the address, and not for search engines. */
export async function generateMetadata({ params }: LayoutProps<'/debates/[slug]'>): Promise<Metadata> {
  const debate = await findDebate(await currentViewer(), (await params).slug);
  return debate?.listed === false ? { robots: { index: false } } : {};
}

/** A discussion's board has pages of its own, and no history. */
export default async function DebateLayout({ children, params }: LayoutProps<'/debates/[slug]'>) {
  if (isDiscussion((await params).slug)) notFound();
  return children;
}
