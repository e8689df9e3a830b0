import type { WorkshopLink } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import type { LinkWorld } from './link-world.ts';
import { openLink } from './open-link.ts';

/** The wall's link to a workshop on the server: it shows, and asks for nothing. Never throws. */
export function openProjectorLink(world: LinkWorld, code: string, key: string): WorkshopLink<ProjectorView> {
  const { follow, close } = openLink(world, {
    kind: 'projector',
    numbers: `breach-tabletop/projector-numbers/${code}`,
    keepsCommands: false,
    request: () => ({ code, as: 'projector', key }),
  });
  return { follow, close };
}
