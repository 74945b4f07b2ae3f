/**
 * Data as JSON that can stand in a script element of any page: without a letter that HTML could take for the end of it,
 * or for anything else.
 */
export function dataText(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
