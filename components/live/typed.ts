/** Whether something stands in the page's forms that the server has not written there. */
export function hasTyped(): boolean {
  return [...document.querySelectorAll('form')].some((form) => Array.from(form.elements).some(isChanged));
}

/** Whether somebody is just writing, changed or not. */
export function isWriting(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement || isTextInput(activeElement) || hasTyped();
}

function isChanged(control: Element): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
  if (control instanceof HTMLSelectElement) {
    const hasDefault = Array.from(control.options).some(({ defaultSelected }) => defaultSelected);
    return hasDefault && Array.from(control.options).some((option) => option.selected !== option.defaultSelected);
  }
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false;
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

function isTextInput(element: Element | null): boolean {
  return element instanceof HTMLInputElement && !['checkbox', 'radio', 'submit', 'button'].includes(element.type);
}
