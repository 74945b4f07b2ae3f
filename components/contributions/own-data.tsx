import { Button } from '../ui/button';
import { Problem } from '../ui/problem';
import styles from './contributions.module.css';

/** The way to take along what one wrote, and to erase it. */
export function OwnData({ problem }: { readonly problem: string | null }) {
  return (
    <>
      <section className={styles.part} aria-labelledby="take-along">
        <h2 id="take-along">Take it along</h2>
        <p>Everything that this server keeps of you, in one file. You can open it with any text editor.</p>
        <p>
          <a className={styles.action} href="/api/me" download>
            Save my data as a file
          </a>
        </p>
      </section>
      <section className={styles.part} aria-labelledby="erase">
        <h2 id="erase">Erase me</h2>
        <p>This cannot be undone. Save your data first if you want to keep it.</p>
        <p>What goes: </p>
        <ul>
          <li>your words: claims, notes, quotes, titles, names, questions, and every earlier wording of them</li>
          <li>your ratings, and whatever still waits for an editor</li>
          <li>your name, your words and your votes in class discussions</li>
          <li>debates that you opened and in which only you wrote</li>
          <li>the cookie, and every sign that these things belonged together</li>
        </ul>
        <p>What stays: </p>
        <ul>
          <li>what others wrote</li>
          <li>the place of your cards that others answered; there it says “This card was withdrawn.”</li>
          <li>debates that you opened and in which others wrote, with other words in place of yours</li>
          <li>backups that were made before, until whoever runs this server deletes them</li>
        </ul>
        <form method="post" action="/api/me/erasure" className={styles.form}>
          {problem !== null && <Problem message={problem} id="problem" />}
          <input type="hidden" name="page" value="/me" />
          <label className={styles.choice}>
            <input
              type="checkbox"
              name="confirm"
              value="yes"
              required
              {...(problem !== null && { 'aria-describedby': 'problem', 'aria-invalid': true })}
            />
            Yes, erase all that I wrote here. I know that nobody can bring it back.
          </label>
          <Button>Erase me</Button>
        </form>
      </section>
    </>
  );
}
