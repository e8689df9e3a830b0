import { stop } from './say.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// The range of "engines" in package.json. Imported first, so that an old Node says this sentence and nothing else.
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) stop('node', { version: process.version });
