import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { AppModel } from '../app-model.ts';

/** What the library says of a scenario, the product's own or the player's, by its key. Reactive. */
export function entryOf({ catalogue, packs }: Pick<AppModel, 'catalogue' | 'packs'>, key: string | undefined): CatalogueEntry | undefined {
  return catalogue.value.find((one) => one.id === key) ?? packs.value.find((one) => one.key === key)?.entry ?? undefined;
}
