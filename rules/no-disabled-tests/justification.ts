const DATE = /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/;

/** A reason has a word, or points to where it is told. */
const REASON = /\p{L}{3}|#\d+|[A-Z]+-\d+/u;

/** What a comment lacks to justify that something is switched off; null if it lacks nothing. */
export function lackOf(comment: string): string | null {
  const [date] = DATE.exec(comment) ?? [];
  const hasReason = REASON.test(comment.replace(DATE, ''));
  if (date === undefined) return hasReason ? 'gives no date' : 'gives neither a reason nor a date';
  if (!isDay(date)) return `gives the date ${date}, which no calendar has`;
  return hasReason ? null : 'gives no reason';
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
