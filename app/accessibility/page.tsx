import type { Metadata } from 'next';
import { Page } from '../../components/ui/page';

export const metadata: Metadata = { title: 'Accessibility' };

export default function AccessibilityPage() {
  return (
    <Page prose>
      <h1>Accessibility</h1>
      <p>
        Everybody should be able to read a debate here: with a keyboard, with a screen reader, at twice the text size,
        on a small phone, on paper. We build to the level AA of the Web Content Accessibility Guidelines 2.2.
      </p>
      <h2>What you can rely on</h2>
      <ul>
        <li>All reading and every form works without JavaScript, with the keyboard alone, and in print.</li>
        <li>For and against are told apart by a sign and by words, never by colour alone.</li>
        <li>Colours follow your device’s light or dark setting, with contrast for small text in both.</li>
        <li>Nothing moves by itself. A change in a debate is announced, and waits for you.</li>
        <li>The drawing of the positions says nothing that the list of positions does not say as well.</li>
      </ul>
      <h2>How it is checked</h2>
      <p>
        Each page is searched for known faults by a program (axe) before every release, in light and dark and at the
        width of a phone and of a desk. Programs find only part of what is wrong.
      </p>
      <h2>What we know is missing</h2>
      <p>
        The interface is in English only. It has not yet been tried by people who use a screen reader every day. If
        something stands in your way, tell whoever gave you this site’s address.
      </p>
    </Page>
  );
}
