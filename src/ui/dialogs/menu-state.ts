import { signal } from '@preact/signals';

/** Whether the pause lies over the table. Of the screens alone: the scenario's clock stands still anyway. */
export const menuIsOpen = signal(false);

/** Entry whose sources are shown first when the sources are opened from beside it. */
export const sourcesAskedFor = signal<readonly string[]>([]);

/** Lays the pause over the table. */
export function openMenu(): void {
  menuIsOpen.value = true;
}
