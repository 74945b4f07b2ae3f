'use client';

import { useState } from 'react';
import form from '../debates/debate-form.module.css';
import styles from './opening.module.css';

const phases = ['Vote', 'Write', 'Answer', 'Vote again'] as const;

/** The minutes of the four phases, and how many they are together. */
export function Times({ minutes }: { readonly minutes: readonly string[] }) {
  const [typed, setTyped] = useState(minutes);
  const sum = typed.reduce((all, one) => all + (Number(one) || 0), 0);
  return (
    <fieldset className={form.group}>
      <legend>Minutes of the phases</legend>
      <div className={styles.times}>
        {phases.map((phase, at) => (
          <label className={form.field} key={phase}>
            <span>{phase}</span>
            <input
              {...{ type: 'number', name: `minutes${String(at + 1)}`, min: 1, max: 120, required: true }}
              defaultValue={minutes[at]}
              onInput={({ currentTarget: { value } }) => {
                setTyped((before) => before.with(at, value));
              }}
            />
          </label>
        ))}
      </div>
      <p role="status" className={styles.sum}>
        {String(sum)} minutes together. You can extend, pause or end each one as you go.
      </p>
    </fieldset>
  );
}
