/** tsx names inner functions by a helper of its own, which a function sent to a page would miss there. */
export const nameHelper = 'globalThis.__name = (made) => made;';
