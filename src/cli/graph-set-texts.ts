import { languages } from '#i18n/languages.ts';
import type { Words } from '#i18n/translate.ts';
import type { StoryPage } from '#proof/story-graph-page.ts';

/** What the page sets in each face, as build/fonts/page-faces.ts wants it. */
export interface SetTexts {
  readonly text: string;
  readonly label: string;
  readonly display: string;
}

/** Signs that the page draws as characters, and what a figure is written with. */
const signs = '✕△○←→−+±0123456789.,:;–—/()「」、。 …';

/** Everything the page can show, by face: all of it as text, what is short or a heading in bold, the large words as display. */
export function listSetTexts(page: StoryPage, pageWords: Readonly<Record<string, Words>>): SetTexts {
  const words = JSON.stringify([pageWords, languages]);
  const { lanes, nodes, edges, findings, title, lengths } = page;
  const bold = [
    nodes.map((node) => [
      node.title,
      node.line,
      node.of,
      node.blocks.map(({ heading, tags, facts }) => [heading, tags, facts.map((fact) => fact.label)]),
    ]),
    lanes.map((lane) => [lane.title, lane.dates, lane.texts.map((text) => text.label)]),
    edges.map((edge) => edge.says),
    findings.map((finding) => finding.message),
    lengths,
  ];
  return {
    text: `${JSON.stringify(page)}${words}${signs}`,
    label: `${JSON.stringify(bold)}${JSON.stringify(title)}${words}${signs}`,
    display: `${JSON.stringify([lanes.map((lane) => lane.title), nodes.map((node) => node.title), title])}${words}${signs}`,
  };
}
