import styles from './sheet.module.css';

/** One page for the teacher: what to prepare, and a lesson of 45 minutes. */
export function TeachersSheet({ question, cards }: { question: string; cards: number }) {
  return (
    <section className={styles.sheet} aria-labelledby="sheet-teacher">
      <h2 id="sheet-teacher">For the teacher</h2>
      <p className={styles.question}>{question}</p>
      <h3>Before the lesson</h3>
      <ol className={styles.steps}>
        <li>
          Print these pages once for each group of four to six. Copy the voting strips so that each pupil has one.
        </li>
        <li>
          Cut the {cards} cards out along the dashed lines. Hang the sheet with the positions where all can see it.
        </li>
      </ol>
      <h3>The lesson, 45 minutes</h3>
      <ol className={styles.steps}>
        <li>
          <strong>5 minutes: vote.</strong> Read the question and the positions out. Everybody ticks “Before we talk” on
          their strip, alone and without talking.
        </li>
        <li>
          <strong>10 minutes: sort.</strong> Each group lays its cards out below the positions: what speaks for it on
          the left, what speaks against it on the right. What answers another card goes below that one.
        </li>
        <li>
          <strong>15 minutes: answer.</strong> Each pupil takes two cards, one that they agree with and one that they do
          not, and writes one reason into each box: + for it, − against it. First write, then read what others wrote.
        </li>
        <li>
          <strong>5 minutes: check.</strong> Who is speaking on the card: the person, somebody who tells of it, or
          nobody by name? Put cards without a source on a pile of their own: what would you have to find out?
        </li>
        <li>
          <strong>10 minutes: vote again and talk.</strong> Everybody ticks “Now” and names the card that moved them
          most. Count both votes on the board. Ask those who changed their mind to say why, and those who did not which
          card was hardest to answer.
        </li>
      </ol>
      <h3>Afterwards</h3>
      <p>
        Every card has its number in the debate on this server: whoever wants to go on reads there what else was said
        about it, and adds the best answers of the class.
      </p>
    </section>
  );
}
