import { TextField } from '../debates/text-field';
import { Options } from './options';

/** Which cards of the debate a discussion begins with. */
export function StartingSet({ chosen, cards }: { readonly chosen: string; readonly cards: string }) {
  return (
    <>
      <Options
        {...{ name: 'start', legend: 'Cards to begin with', chosen }}
        options={[
          { value: 'picks', label: 'Two for each position', hint: 'The editors’ first pick for it and against it.' },
          { value: 'empty', label: 'None', hint: 'The positions alone: the class makes the arguments.' },
          { value: 'chosen', label: 'These cards', hint: 'By their numbers, below.' },
          { value: 'all', label: 'All' },
        ]}
      />
      <TextField name="cards" label="Numbers of cards" value={cards} hint="For “These cards”: such as 3, 8, 21." />
    </>
  );
}
