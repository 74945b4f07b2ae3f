import type { Fields } from './draft';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What stands in a form now. Passwords and files are nobody's to keep; ids belong to one sending (see keeping.ts). */
export function fieldsOf(form: HTMLFormElement): Fields {
  return gather(form, (control) => {
    if (control instanceof HTMLSelectElement) return Array.from(control.selectedOptions, ({ value }) => value);
    return isChoice(control) && !control.checked ? [] : [control.value];
  });
}

/** What the server wrote into a form, whatever has been typed since. */
export function firstFieldsOf(form: HTMLFormElement): Fields {
  return gather(form, (control) => {
    if (control instanceof HTMLSelectElement) {
      const chosen = Array.from(control.options).filter(({ defaultSelected }) => defaultSelected);
      return (chosen.length > 0 || control.multiple ? chosen : Array.from(control.options).slice(0, 1)).map(
        ({ value }) => value,
      );
    }
    if (isChoice(control)) return control.defaultChecked ? [control.value] : [];
    return [control.defaultValue];
  });
}

/** Puts values into a form as if they had been typed, so that counters and pickers in it notice. */
export function fill(form: HTMLFormElement, fields: Fields): void {
  const left = new Map(Object.entries(fields).map(([name, values]) => [name, [...values]]));
  for (const control of controlsOf(form)) {
    const values = left.get(control.name);
    if (values === undefined) continue;
    if (isChoice(control)) choose(control, values.includes(control.value));
    else if (control instanceof HTMLSelectElement) {
      for (const option of control.options) option.selected = values.includes(option.value);
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else type(control, values.shift() ?? '');
  }
}

/** A form's fields as they are sent: text by name, the button's too; where the form stands is for plain forms only. */
export function bodyOf(
  form: HTMLFormElement,
  button: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  const data = new FormData(form);
  const files = new Set([...data].flatMap(([name, value]) => (value instanceof File ? [name] : [])));
  const names = [...new Set(data.keys())].filter((name) => !['page', 'clientId'].includes(name) && !files.has(name));
  const values = names.map((name): [string, unknown] => {
    const all = data.getAll(name).filter((value) => typeof value === 'string');
    return [name, all.length === 1 ? all[0] : all];
  });
  return { ...Object.fromEntries(values), ...button };
}

/** The files that are chosen in a form, by input. */
export function filesOf(form: HTMLFormElement): readonly (readonly [string, File])[] {
  return [...new FormData(form)].flatMap(([name, value]) =>
    value instanceof File && value.name !== '' ? [[name, value] as const] : [],
  );
}

/** The form's input of that name which people see, or null. */
export function controlNamed(form: HTMLFormElement, name: string): Control | null {
  return controlsOf(form).find((control) => control.name === name && control.type !== 'hidden') ?? null;
}

/** Whether the form carries an input of that name, seen or not. */
export function carries(form: HTMLFormElement, name: string): boolean {
  return form.elements.namedItem(name) !== null;
}

function gather(form: HTMLFormElement, valuesOf: (control: Control) => readonly string[]): Fields {
  const fields: Record<string, string[]> = {};
  for (const control of controlsOf(form)) {
    if (notKept.includes(control.type) || ['', 'page', 'clientId'].includes(control.name)) continue;
    (fields[control.name] ??= []).push(...valuesOf(control));
  }
  return fields;
}

const notKept = ['password', 'file', 'submit', 'button', 'reset', 'image'];

function controlsOf(form: HTMLFormElement): Control[] {
  return Array.from(form.elements).filter(
    (element): element is Control =>
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

function isChoice(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}

function choose(control: HTMLInputElement, chosen: boolean): void {
  if (control.checked === chosen) return;
  // A radio button cannot be clicked off.
  if (control.type === 'radio' && !chosen) control.checked = false;
  else control.click();
}

function type(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (control.value === text) return;
  // The prototype's setter: React watches the element's own, and would not notice.
  const prototype: unknown = Object.getPrototypeOf(control);
  if (typeof prototype === 'object') Reflect.set(prototype ?? {}, 'value', text, control);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
