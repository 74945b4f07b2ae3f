import type { Metadata } from 'next';
import EditProposalPage from '../../../../../debates/[slug]/proposals/[id]/edit/page';

export const metadata: Metadata = { title: 'Change the wording', robots: { index: false } };

export default EditProposalPage;
