import type { Metadata } from 'next';
import { Page } from '../../components/ui/page';

export const metadata: Metadata = { title: 'Privacy' };

export default function PrivacyPage() {
  return (
    <Page prose>
      <h1>Privacy</h1>
      <p>
        You can read everything here without telling anybody who you are. Nothing asks for a name, an e-mail address, a
        birthday or an account.
      </p>
      <h2>What is kept when you read</h2>
      <p>
        Nothing. No cookie is set, no page view is counted, and no address is written down. Your browser may keep pages
        and fonts of this site, as it does for any site.
      </p>
      <h2>What is kept when you write</h2>
      <p>
        Writing is open to this server’s editors so far. When an editor opens their link and presses the button, their
        browser gets a cookie with a random number. The server keeps only a fingerprint of that number, from which the
        number cannot be worked out, and ties it to what the browser writes: the words, and when they were written. The
        cookie lasts for a year. “Stop editing in this browser”, on <a href="/editor">the editors’ page</a>, ends it.
      </p>
      <p>
        While you write, your browser keeps what you type, so that nothing is lost when the page closes. It forgets it
        when it has been sent, and after 30 days at the latest. Until then, whoever uses the same browser can find it:
        “Start afresh” only sets it aside, and clearing the browser’s data for this site removes it.
      </p>
      <h2>Who gets to see it</h2>
      <p>
        Whoever reads this site sees the words, and no sign of who wrote them. Whoever runs the machine that this site
        runs on can read its database. Nothing is sent to any other machine: no fonts, statistics or advertising come
        from elsewhere, and the server fetches nothing from the internet.
      </p>
      <h2>Questions</h2>
      <p>Ask whoever gave you this site’s address: they run it, and what it keeps is theirs to show or to erase.</p>
    </Page>
  );
}
