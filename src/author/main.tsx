import 'virtual:page-fonts.css';
import '#ui/tokens.css';
import './tokens.css';
import '#ui/page.css';
import './base.css';
import './head.css';
import './graph.css';
import './papers.css';
import './sheets.css';
import './tables.css';
import './narrow.css';
import './print.css';
import '@preact/signals';
import { render } from 'preact';
import { createPageModel } from './page-model.ts';
import { parseStory, parseWords } from './parse-story.ts';
import { StoryPageView } from './story-page-view.tsx';

/** Pixels of a letter's square where nobody has asked for another size. */
const standardSize = 16;

/** The root of the page: story and words stand in it as data, and everything else is drawn from them. */
const root = document.querySelector('#story-page');
const [story, words] = ['#story', '#words'].map((id) => document.querySelector(id)?.textContent ?? '');
if (root !== null && story && words) {
  const device = {
    isNarrow: matchMedia('(width < 56rem)').matches,
    scale: Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / standardSize,
  };
  const model = createPageModel(parseStory(story), parseWords(words), device);
  render(<StoryPageView model={model} />, root);
}
