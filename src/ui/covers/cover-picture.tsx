import type { Cover } from '#scenario/compiled.ts';
import cardShop from './card-shop.svg?raw';
import ticketGate from './ticket-gate.svg?raw';

const pictures: Readonly<Record<Cover, string>> = { 'card-shop': cardShop, 'ticket-gate': ticketGate };

/** A drawn cover, inked by the tokens of the theme. `name` keeps the ids of several on one page apart. */
export function CoverPicture({ cover, name, look }: { readonly cover: Cover; readonly name: string; readonly look: string }) {
  // Our own drawings, part of the program: nothing of a player's or a scenario's ever gets here but the name of one of them.
  return (
    <div
      class={look}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: pictures[cover].replaceAll('cv-', `cv-${name.replaceAll(/[^a-z0-9-]/gu, '-')}-`) }}
    />
  );
}
