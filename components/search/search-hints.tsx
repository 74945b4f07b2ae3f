import styles from './advice.module.css';

/** What stands below the empty field: what may be typed. */
export function SearchHints() {
  return (
    <div className={styles.advice}>
      <h2>What you can type</h2>
      <dl>
        <dt>public school</dt>
        <dd>All of the words, in any form: “schools” too. Accents and small slips do not matter.</dd>
        <dt>“open models”</dt>
        <dd>Words in quotation marks stand together, in this order.</dd>
        <dt>chips -Taiwan</dt>
        <dd>A minus leaves out what has the word.</dd>
        <dt>#12</dt>
        <dd>The card with this number, when you search one debate.</dd>
      </dl>
      <p>
        It looks through claims and what explains them, quoted passages, notes, documents and the people who speak in
        them. <span className={styles.keys}>The key / opens the search on every page.</span>
      </p>
    </div>
  );
}
