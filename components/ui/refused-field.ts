import { controlNamed } from './fields';

const mark = 'refused-field';

/**
 * Says at an input why it was refused, opens what it is folded into, and ties the sentence to it. `isAsked`: somebody
 * pressed a button and waits for the answer, so the focus goes there; else nobody is interrupted.
 *
 * @returns false when the form shows no such input
 */
export function sayAtField(
  form: HTMLFormElement,
  field: string,
  { message, className, isAsked }: { message: string; className: string; isAsked: boolean },
): boolean {
  const control = controlNamed(form, field) ?? controlNamed(form, field.split('.')[0] ?? '');
  if (control === null) return false;
  for (let folded = control.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) {
    folded.open = true;
  }
  const isChoice = control.type === 'radio' || control.type === 'checkbox';
  const whole = (isChoice ? control.closest('fieldset') : null) ?? control.closest('label') ?? control;
  const sentence = document.createElement('p');
  sentence.id = `${mark}-${control.name}`;
  sentence.className = className;
  sentence.setAttribute('role', 'alert');
  sentence.dataset['mark'] = mark;
  whole.before(sentence);
  // After it is in the page: only what changes is read out.
  sentence.textContent = message;
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', [...describedBy(control), sentence.id].join(' '));
  if (isAsked) control.focus({ preventScroll: true });
  sentence.scrollIntoView({ block: 'center' });
  return true;
}

/** Takes back what was said of an earlier refusal, by us or by the server (whose sentence has the id `problem`). */
export function forgetRefusals(form: HTMLFormElement): void {
  for (const sentence of form.querySelectorAll(`[data-mark="${mark}"]`)) sentence.remove();
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
    const others = describedBy(control).filter((id) => id !== 'problem' && !id.startsWith(mark));
    if (others.length > 0) control.setAttribute('aria-describedby', others.join(' '));
    else control.removeAttribute('aria-describedby');
  }
}

function describedBy(control: Element): string[] {
  return control.getAttribute('aria-describedby')?.split(/\s+/).filter(Boolean) ?? [];
}
