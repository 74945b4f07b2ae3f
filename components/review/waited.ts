import { count } from '../cards/wording';

/** A span of time in its largest whole unit: “3 hours”. */
export function durationOf(seconds: number): string {
  const [minutes, hours, days] = [60, 3600, 86_400].map((unit) => Math.floor(seconds / unit));
  if (days !== undefined && days > 0) return count(days, 'day');
  if (hours !== undefined && hours > 0) return count(hours, 'hour');
  return minutes !== undefined && minutes > 0 ? count(minutes, 'minute') : 'less than a minute';
}
