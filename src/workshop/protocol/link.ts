import type { FacilitatorCommand, ParticipantCommand } from './command.ts';
import type { CommandAnswer, WorkshopRefusal } from './refusal.ts';
import type { WorkshopArchive } from './archive.ts';

/** How a screen stands to its workshop. lost: it tries again by itself; ended: erased or closed for this screen; `code` says why. */
export type LinkStatus =
  | { readonly is: 'connecting' }
  | { readonly is: 'open' }
  | { readonly is: 'lost'; readonly since: number }
  | { readonly is: 'ended'; readonly code: WorkshopRefusal };

export type LinkNews<View> = { readonly kind: 'view'; readonly view: View } | { readonly kind: 'status'; readonly status: LinkStatus };

/** A screen's way to its workshop: the socket of a server, another window, or a host in this very page. Never throws. */
export interface WorkshopLink<View> {
  /** Tells the latest view and status at once, then whatever comes. Gives back what stops it. */
  follow(listener: (news: LinkNews<View>) => void): () => void;
  close(): void;
}

export interface PhoneLink<View> extends WorkshopLink<View> {
  send(command: ParticipantCommand): Promise<CommandAnswer>;
}

export interface ConsoleLink<View> extends WorkshopLink<View> {
  send(command: FacilitatorCommand): Promise<CommandAnswer>;
  /** null while it cannot be had. */
  fetchArchive(): Promise<WorkshopArchive | null>;
  /** A new key in place of the present one, which opens nothing any more; null where there is none to change. */
  rotateKey(): Promise<string | null>;
  /** Removes everything of this workshop for good. */
  erase(): Promise<CommandAnswer>;
}
