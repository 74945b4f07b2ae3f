const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The day of an ISO 8601 date, as “28 November 2026”: the same for all readers, whatever the server’s clock is set to. */
export const dayOf = (date: string) => long.format(new Date(date));
