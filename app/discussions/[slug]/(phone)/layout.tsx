import type { Metadata } from 'next';
import { PhoneBar } from '../../../../components/discussions/phone-bar';
import { requestedDiscussion } from '../../../../lib/http/requested';

export const metadata: Metadata = { robots: { index: false } };

export default async function PhoneLayout({ params, children }: LayoutProps<'/discussions/[slug]'>) {
  const discussion = await requestedDiscussion(params);
  return (
    <>
      <PhoneBar discussion={discussion} />
      {children}
    </>
  );
}
