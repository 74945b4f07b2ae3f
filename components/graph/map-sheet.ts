import type { Sheet } from '../ui/marks';
import drawing from './map-drawing.module.css';
import ink from './map-ink.module.css';

/** The classes of a map in a page: how it looks, and how it answers the pointer. */
export const sheet: Sheet = Object.fromEntries(
  [...new Set([...Object.keys(ink), ...Object.keys(drawing)])].map((name) => [
    name,
    [ink[name], drawing[name]].filter((one) => one !== undefined).join(' '),
  ]),
);
