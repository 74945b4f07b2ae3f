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
        When you answer a card, rate something or open a debate for the first time, your browser gets a cookie: a random
        number, without a name. The server keeps only a fingerprint of that number, from which the number cannot be
        worked out. With it goes what your browser wrote or rated, when, and what an editor said of it. The same holds
        for an editor who opens their link and presses the button. No address, place or kind of device is kept. The
        cookie lasts for a year.
      </p>
      <p>
        While you write, your browser keeps what you type, so that nothing is lost when the page closes. It forgets it
        when it has been sent, and after 30 days at the latest. Until then, whoever uses the same browser can find it:
        “Start afresh” only sets it aside, and clearing the browser’s data for this site removes it.
      </p>
      <h2>What is kept of a class discussion</h2>
      <p>
        Who joins by a code gives nothing: no e-mail, no birthday, no account. The discussion knows them by a made-up
        name, or by one that they type, and by a cookie as above. Before they press “Join” they read whether the host
        sees who wrote what. If it says “Nobody sees who wrote what”, no page shows it to anybody. On a printed slip
        stands a number; whose slip it is stands on paper at most.
      </p>
      <p>
        A return word brings a pupil back in another browser; only its fingerprint is kept. “Not me: forget who this is”
        takes the cookie off a shared device. Names and words of a discussion are erased after 30 days, earlier if the
        host erases them.
      </p>
      <h2>Look at it, take it along, erase it</h2>
      <p>
        <a href="/me">What I wrote</a>, at the foot of every page, shows all that your browser wrote. There you can save
        it as a file, and erase it. If the cookie is gone, nobody can tell any more what was yours: so erase first, and
        clear your browser afterwards.
      </p>
      <p>
        After you press “Erase me”, your words are gone from every page within a minute, and so are your ratings and the
        cookie. A card of yours that others answered keeps its place, and says that it was withdrawn. On the disk, the
        database marks the old words as free at once and writes over them in time: within hours on a server that is used
        every day, later on one that is not. Only whoever has the machine itself could dig them out until then.
      </p>
      <p>
        <strong>Backups</strong> are copies of everything at one moment. What you erase stays in those that were made
        before, until whoever runs this server deletes them. When they bring an old one back, what you erased since
        comes back too: ask them to erase it again.
      </p>
      <h2>Who gets to see it</h2>
      <p>
        Whoever reads this site sees the words, and no sign of who wrote them. What waits for an editor is seen by you
        and the editors. What others rated is only shown as a sum. Whoever runs the machine that this site runs on can
        read its database. Nothing is sent to any other machine: no fonts, statistics or advertising come from
        elsewhere, and the server fetches nothing from the internet.
      </p>
      <h2>Questions</h2>
      <p>Ask whoever gave you this site’s address: they run it, and what it keeps is theirs to show or to erase.</p>
    </Page>
  );
}
