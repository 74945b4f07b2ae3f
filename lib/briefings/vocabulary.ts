/** Most cards of a briefing: more is no briefing, and the address that names them stays short. */
export const mostPinned = 60;

/** How many cards for a position and against it a briefing begins with. */
export const bestShown = 3;
