const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Where the pages of a board stand. A discussion's board has the discussion's id for a slug, which no debate's slug can
 * look like: those are words cut at 60 characters, and a question of five hexadecimal words is not asked.
 */
export function addressOf(slug: string): string {
  return `${isDiscussion(slug) ? '/discussions' : '/debates'}/${slug}`;
}

/** Where a document is read: on a page of its own, or within a discussion, with the class's cards beside it. */
export function sourceAddress(slug: string | null, source: string): string {
  return `${slug !== null && isDiscussion(slug) ? addressOf(slug) : ''}/sources/${source}`;
}

/** Where a form on a page of a board sends what it is about: a discussion’s board has the doors of debates. */
export function doorAt(page: string): string {
  return `/api${page.replace(/^\/discussions\//, '/debates/')}`;
}

/** Whether a slug names a discussion's board. */
export function isDiscussion(slug: string): boolean {
  return uuid.test(slug);
}

/** What a debate at one of its versions is called where pages ask for a slug: all links below it stay within it. */
export function versionSlug(slug: string, version: number): string {
  return `${slug}/versions/${String(version)}`;
}

/** Whether a slug names a debate as it stood at a version, which nobody adds to. */
export function isVersion(slug: string): boolean {
  return slug.includes('/versions/');
}
