import type { StoryPage } from '#proof/story-graph-page.ts';
import type { PageWords } from './words.ts';

/** The story that the terminal wrote into this page. It is made by our own program, so its form is taken on trust. */
export function parseStory(text: string): StoryPage {
  return JSON.parse(text) as StoryPage;
}

/** The words of the page in every language of the product, written into it like the story. */
export function parseWords(text: string): PageWords {
  return JSON.parse(text) as PageWords;
}
