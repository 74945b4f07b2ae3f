/** The project’s own files by path, with what is in them. */
export type Files = ReadonlyMap<string, string>;

/** What is wrong, a line for each fault, beginning with the file. */
export type Rule = (files: Files) => string[];

/** A rule that looks at one file at a time. */
export function each(isMeant: (file: string) => boolean, faultsOf: (text: string, file: string) => string[]): Rule {
  return (files) =>
    [...files].flatMap(([file, text]) =>
      isMeant(file) ? faultsOf(text, file).map((fault) => `${file}: ${fault}`) : [],
    );
}

export const isCode = (file: string): boolean => /\.(c?js|tsx?)$/.test(file);
