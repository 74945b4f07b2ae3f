import type { ReactNode } from 'react';
import { effectOf } from '../../lib/cards/window';
import type { Relation } from '../../lib/cards/vocabulary';
import { filteredAddress, selectionAddress, withAnswers, type Selection } from '../../lib/graph/selection';
import type { Graph, GraphLink, GraphNode } from '../../lib/graph/view';
import { cardHref } from '../cards/card';
import { RelationLabel } from '../cards/relation-label';
import { Strips } from '../cards/strips';
import { claimOf, count, effectName, relationVerbs } from '../cards/wording';
import styles from './outline.module.css';
import { OutlineKeys } from './outline-keys';

interface OutlineProps {
  readonly slug: string;
  /** The address of this view. */
  readonly path: string;
  readonly graph: Graph;
  readonly selection: Selection;
  /** The card whose answers are shown without itself, where it stands above them already. */
  readonly rootId?: string;
}

/** A node with what stands above it. */
interface Place {
  readonly node: GraphNode;
  /** From the card up to its root. */
  readonly relations: readonly Relation[];
  /** The position that the tree is about. */
  readonly position: string | null;
}

/**
 * A debate's graph as lists within lists: all that the map draws, each card and each link once (`data-card`,
 * `data-link`), to be read, and walked through by keyboard. Scripts make it a tree; without them its links do all of it.
 */
export function Outline({ slug, path, graph, selection, rootId }: OutlineProps) {
  const below = gathered(graph.nodes, ({ parentId }) => parentId);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const root = nodes.get(rootId ?? '');
  const links = new Map(graph.links.map((link) => [link.id, link]));
  const placing = new Set(graph.nodes.map(({ linkId }) => linkId));
  const crossing = gathered(
    graph.links.filter(({ id }) => !placing.has(id)),
    ({ from }) => from,
  );
  const address = ({ card }: GraphNode, isOpen: boolean) =>
    `${selectionAddress(path, withAnswers(selection, card.number ?? 0, isOpen))}#card-${String(card.number)}`;

  const item = (place: Place) => {
    const { node } = place;
    const { number } = node.card;
    return (
      <li
        className={styles.item}
        id={`card-${String(number)}`}
        data-card={number}
        data-link={node.linkId}
        data-answers={answersOf(node)}
        key={node.id}
      >
        <Row {...{ slug, place, address, selection }}>
          {(crossing.get(node.id) ?? []).map((link) => (
            <Crossing {...{ slug, link, nodes, links }} key={link.id} />
          ))}
        </Row>
        {list(place)}
      </li>
    );
  };
  const list = (above: Place | null): ReactNode => {
    const answers = below.get(above?.node.id ?? null);
    return answers === undefined ? null : (
      <ul className={above === null || above.node === root ? styles.outline : styles.answers}>
        {answers.map((node) => item(placeOf(node, above)))}
        {above !== null && above.node.hidden > 0 && above.node.card.number !== null && (
          <li>
            <a className={styles.more} data-row data-fold="more" href={address(above.node, true)}>
              {count(above.node.hidden, 'more answer')}
            </a>
          </li>
        )}
      </ul>
    );
  };
  return <OutlineKeys>{list(root === undefined ? null : placeOf(root, null))}</OutlineKeys>;
}

interface RowProps {
  readonly slug: string;
  readonly place: Place;
  readonly address: (node: GraphNode, isOpen: boolean) => string;
  readonly selection: Selection;
  readonly children: ReactNode;
}

function Row({ slug, place: { node, relations, position }, address, selection, children }: RowProps) {
  const { card, relation } = node;
  const answers = answersOf(node);
  const isCurrent = card.number === selection.card;
  // Of the first answers the label says it.
  const effect = relations.length < 2 ? undefined : effectName(effectOf(relations), position);
  return (
    <div data-row className={node.isMeant ? styles.row : styles.way} {...(isCurrent && { 'aria-current': true })}>
      {answers === undefined || card.number === null ? (
        <span className={styles.leaf} aria-hidden="true" />
      ) : (
        <a
          className={styles.fold}
          data-fold={answers === 'shown' ? 'fold' : 'unfold'}
          href={address(node, answers === 'hidden')}
          aria-label={`${answers === 'shown' ? 'Hide' : 'Show'} ${count(node.children, 'answer')}`}
        >
          {answers === 'shown' ? '▾' : '▸'}
        </a>
      )}
      <div className={styles.body}>
        {relation !== null && <RelationLabel relation={relation} effect={effect} />}
        {relation === null && card.thesisOf !== null && <p className={styles.position}>{card.thesisOf.name}</p>}
        <p className={styles.claim}>
          <a data-claim href={filteredAddress(cardHref(slug, card), selection)}>
            {claimOf(card)}
          </a>
        </p>
        {card.thesisOf === null && <Strips slug={slug} passages={card.passages} />}
        {children}
      </div>
      <button type="button" className={styles.copy} data-copy={cardHref(slug, card)}>
        Copy link
      </button>
    </div>
  );
}

interface CrossingProps {
  readonly slug: string;
  readonly link: GraphLink;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly links: ReadonlyMap<string, GraphLink>;
}

/** A link that is no card's home: what the card does besides answering the one that it stands below. */
function Crossing({ slug, link, nodes, links }: CrossingProps) {
  const denied = link.toLink === null ? undefined : links.get(link.toLink);
  const to = nodes.get(denied?.to ?? link.to ?? '');
  if (to === undefined) return null;
  const name = (node: GraphNode | undefined) =>
    node === undefined ? 'a card' : <a href={cardHref(slug, node.card)}>{claimOf(node.card)}</a>;
  return (
    <p className={styles.crossing} data-link={link.id}>
      Also {relationVerbs[link.relation]}: {denied !== undefined && <>{name(nodes.get(denied.from))} </>}
      {denied !== undefined && <>{relationVerbs[denied.relation]} </>}
      {name(to)}
    </p>
  );
}

/** Whether a card's answers are shown, some of them at least; nothing where it has none. */
function answersOf({ children, hidden }: GraphNode): 'shown' | 'hidden' | undefined {
  if (children === 0) return undefined;
  return hidden < children ? 'shown' : 'hidden';
}

function placeOf(node: GraphNode, above: Place | null): Place {
  return {
    node,
    relations: node.relation === null || above === null ? [] : [node.relation, ...above.relations],
    position: above === null ? (node.card.thesisOf?.name ?? null) : above.position,
  };
}

function gathered<Key, Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
