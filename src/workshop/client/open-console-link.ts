import type { WorkshopArchive } from '#workshop/protocol/archive.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ConsoleLink } from '#workshop/protocol/link.ts';
import type { CommandAnswer } from '#workshop/protocol/refusal.ts';
import { createAskedOnce } from './ask-once.ts';
import type { LinkWorld } from './link-world.ts';
import { openLink } from './open-link.ts';
import { parseAnswer, parseArchive, parseKey } from './parse-server-message.ts';

/** So long is waited for what the server sends only when it is asked for it. */
const patienceMs = 20_000;
/** Below every number of a command. */
const eraseNumber = 0;

/**
 * The facilitator's link to a workshop on the server. Commands are refused while the line is broken, since the room has gone
 * on meanwhile; one that was under way is carried out once. Never throws.
 */
export function openConsoleLink(world: LinkWorld, code: string, key: string): ConsoleLink<ConsoleView> {
  let present = key;
  const archives = createAskedOnce<WorkshopArchive | null>(world, patienceMs, null);
  const keys = createAskedOnce<string | null>(world, patienceMs, null);
  const erasures = createAskedOnce<CommandAnswer>(world, patienceMs, { ok: false, code: 'workshop/no-connection' });

  const hear = (type: string, payload: unknown): void => {
    if (type === 'archive') archives.settle(parseArchive(payload));
    if (type === 'key') {
      const next = parseKey(payload);
      present = next ?? present;
      keys.settle(next);
    }
    const answered = type === 'answer' ? parseAnswer(payload) : null;
    if (answered?.message === eraseNumber) erasures.settle(answered.answer);
  };

  const link = openLink(world, {
    kind: 'console',
    numbers: `breach-tabletop/console-numbers/${code}`,
    keepsCommands: false,
    request: () => ({ code, as: 'console', key: present }),
    hear,
    refused() {
      // What is erased says goodbye, and may do so before it answers.
      if (erasures.isWaiting) erasures.settle({ ok: true });
      archives.settle(null);
      keys.settle(null);
    },
  });
  return {
    follow: link.follow,
    close: link.close,
    send: link.ask,
    fetchArchive: () => archives.wait(() => link.say('archive', {})),
    rotateKey: () => keys.wait(() => link.say('key', {})),
    erase: () => erasures.wait(() => link.say('erase', { message: eraseNumber })),
  };
}
