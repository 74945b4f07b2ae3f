import type { OnEnter } from '../discussions/commands';

/** Gives each participant the cards that they are asked to answer, when a phase of answering begins. */
export const assignCards: OnEnter = async () => Promise.resolve();
