/**
 * The condition under which a viewer may see a row of a space, as SQL: it is not withdrawn, and it is published or the
 * viewer's own. Every query of cards, links and annotations asks by it.
 *
 * @param alias the table's name in the statement
 * @param viewer the parameter that holds the viewer's person id or null, such as `$3`
 */
export function visible(alias: string, viewer: `$${number}`): string {
  return `(${alias}.withdrawn_seq IS NULL AND (${alias}.published_seq IS NOT NULL OR ${alias}.author_id = ${viewer}::uuid))`;
}
