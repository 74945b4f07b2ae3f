import styles from './card-actions.module.css';

interface CardActionsProps {
  /** The card's page. */
  readonly href: string;
  readonly mayChange: boolean;
  readonly isThesis: boolean;
}

/** What can be done with a card: by everybody, and by its author and editors. */
export function CardActions({ href, mayChange, isThesis }: CardActionsProps) {
  return (
    <nav aria-label="What you can do with this card" className={styles.actions}>
      {mayChange && <a href={`${href}/edit`}>Change the wording</a>}
      {mayChange && !isThesis && <a href={`${href}/move`}>Move</a>}
      <a href={`${href}/links/new`}>Link it to another card</a>
      {mayChange && !isThesis && <a href={`${href}/withdraw`}>Withdraw</a>}
    </nav>
  );
}
