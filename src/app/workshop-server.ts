import { askServer, createWorkshop } from '#workshop/client/create-workshop.ts';
import { openConsoleLink } from '#workshop/client/open-console-link.ts';
import { openProjectorLink } from '#workshop/client/open-projector-link.ts';
import { linkWorld } from './link-world.ts';
import type { WorkshopServer } from './workshop-world.ts';

/** The server that this page came from. */
export const workshopServer: WorkshopServer = {
  isThere: () => askServer(linkWorld),
  create: (setup) => createWorkshop(linkWorld, setup),
  openConsole: (code, key) => openConsoleLink(linkWorld, code, key),
  openProjector: (code, key) => openProjectorLink(linkWorld, code, key),
};
