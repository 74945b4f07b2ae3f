import styles from './editor.module.css';

/** What a visitor finds at the editors' address. */
export function NoEditor() {
  return (
    <div className={styles.editor}>
      <h1>For this server’s editors</h1>
      <p>
        To edit, open the editor’s link in this browser. It was printed when the server started for the first time;
        whoever runs the server gets a new one with <code>npm run editor-link</code>.
      </p>
    </div>
  );
}
