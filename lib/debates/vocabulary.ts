/** Languages that a debate can be told to be in, by their codes, each with its own name. */
export const languages = {
  en: 'English',
  ar: 'العربية',
  cs: 'Čeština',
  da: 'Dansk',
  de: 'Deutsch',
  el: 'Ελληνικά',
  es: 'Español',
  fa: 'فارسی',
  fi: 'Suomi',
  fr: 'Français',
  he: 'עברית',
  hi: 'हिन्दी',
  hu: 'Magyar',
  it: 'Italiano',
  ja: '日本語',
  ko: '한국어',
  nl: 'Nederlands',
  no: 'Norsk',
  pl: 'Polski',
  pt: 'Português',
  ro: 'Română',
  ru: 'Русский',
  sv: 'Svenska',
  tr: 'Türkçe',
  uk: 'Українська',
  ur: 'اردو',
  zh: '中文',
} as const;

const isLanguage = (code: string): code is keyof typeof languages => code in languages;
export const languageCodes = Object.keys(languages).filter(isLanguage);

/** Longest texts of a debate, in Unicode code points. */
export const textLimits = { question: 300, about: 2000, name: 80, thesis: 300, pole: 35 } as const;

/** How many answers a debate may have, and axes; the plane shows the first two axes. */
export const mostPositions = 12;
export const mostAxes = 4;

/** What a debate can begin as; the first is what it is without a choice. */
export const templates = ['yes-no', 'two-axes', 'options'] as const;
export type Template = (typeof templates)[number];

/** Where a position can be put on an axis by hand, from the low pole to the high one. */
export const placeSteps = ['-1', '-0.5', '0', '0.5', '1'] as const;
