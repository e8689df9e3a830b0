import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createStoryPage } from '#cli/graph-data.ts';
import { writeStoryHtml } from '#cli/graph-html.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const page = createStoryPage({ pack: loadSmallScenario(), warnings: [], proof: null, language: 'ja', openBeat: null });
const code = { script: 'run();', style: 'body{color:red}' };
const html = writeStoryHtml({ page: { ...page, id: '</script><b>' }, words: {}, title: 'A & <B>' }, code);
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page of a story', () => {
  it('allows its own script and sheet by their hashes, and nothing else', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1];
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(code.script)}`,
      `style-src ${hash(code.style)}`,
      'font-src data:',
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it('names no address and has no handler in its markup', () => {
    expect(html).not.toMatch(/https?:\/\/(?!example\.org)/u);
    expect(html).not.toMatch(/\son\w+=/u);
  });

  it('lets no text of a scenario end the data it stands in', () => {
    expect(html.match(/<\/script>/gu)).toHaveLength(3);
    const data = /id="story">(.*?)<\/script>/u.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ id: '</script><b>' });
  });

  it('escapes its title', () => {
    expect(html).toContain('<title>A &amp; &lt;B&gt;</title>');
  });
});
