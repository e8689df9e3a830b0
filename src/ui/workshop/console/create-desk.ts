import { signal } from '@preact/signals';
import type { ConsoleModel } from '../console-model.ts';
import type { ConsoleDesk, ConsoleDialog, ConsoleTab, HandsDraft } from './console-parts.ts';

/** What only this window knows, beside the model. */
export function createDesk(model: ConsoleModel): ConsoleDesk {
  const left = signal('');
  return {
    model,
    dialog: signal<ConsoleDialog | null>(null),
    tab: signal<ConsoleTab>('teams'),
    isDrawerOpen: signal(false),
    hands: signal<HandsDraft | null>(null),
    chosen: signal<string | null>(null),
    left,
    async ask(command) {
      const answer = await model.send(command);
      const stayed = answer.ok ? (answer.left ?? []) : [];
      const { t } = model;
      left.value = stayed
        .map(({ team, code }) => t('workshop:console.stayed', { team: t('workshop:console.team', { team }), why: t(`refusals:${code}`) }))
        .join(' ');
      return answer;
    },
  };
}
