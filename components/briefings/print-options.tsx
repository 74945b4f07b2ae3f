import type { ReactNode } from 'react';
import { packSizes, type PrintChoice } from '../../lib/briefings/print-choice';
import { addressOf } from '../../lib/debates/address';
import type { Debate, Position } from '../../lib/debates/queries';
import { Button } from '../ui/button';
import styles from './print-options.module.css';

interface PrintOptionsProps {
  readonly debate: Debate;
  readonly positions: readonly Position[];
  readonly choice: PrintChoice;
  readonly children: ReactNode;
}

/** On the screen above the sheets: what is to be printed, as a plain form whose answer is this page again. */
export function PrintOptions({ debate: { slug }, positions, choice, children }: PrintOptionsProps) {
  return (
    <div className={styles.screen}>
      {children}
      <h1>For a class without phones</h1>
      <p>
        Choose what you need, then print this page (Ctrl+P, or Share and Print): only the sheets come out, in black and
        white on A4.
      </p>
      <form className={styles.form} action={`${addressOf(slug)}/print`} method="get">
        <fieldset>
          <legend>Positions</legend>
          {positions.map(({ key, name }) => (
            <label key={key}>
              <input type="checkbox" name="position" value={key} defaultChecked={choice.positions.includes(key)} />
              {name}
            </label>
          ))}
        </fieldset>
        <label className={styles.choice}>
          How many cards
          <select name="cards" defaultValue={String(choice.cards)}>
            {packSizes.map((size) => (
              <option key={size}>{size}</option>
            ))}
          </select>
        </label>
        <label className={styles.choice}>
          Sources on the cards
          <select name="sources" defaultValue={choice.sources ? 'with' : 'without'}>
            <option value="with">with sources</option>
            <option value="without">without, and more room</option>
          </select>
        </label>
        <Button quiet>Lay it out</Button>
      </form>
    </div>
  );
}
