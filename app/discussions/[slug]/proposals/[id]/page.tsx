import type { Metadata } from 'next';
import ProposalPage from '../../../../debates/[slug]/proposals/[id]/page';

export const metadata: Metadata = { title: 'A card that waits', robots: { index: false } };

export default ProposalPage;
