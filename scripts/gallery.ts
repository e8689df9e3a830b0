import { say } from './say.mjs';
import { startGallery } from './start-gallery.ts';

/** `npm run gallery`: every object of the table in every state, and the parts of the sheets in every look. */
const firstPort = 5280;

const { address } = await startGallery(firstPort, { isLive: true });
say('ready', { address });
