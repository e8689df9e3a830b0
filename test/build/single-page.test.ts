import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { closeNowhere, writeSinglePage } from '../../build/single-page.ts';

const page = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
  </head>
  <body>
    <div id="app"></div>
    <script type="module" src="/src/app/main.ts"></script>
  </body>
</html>`;

describe('a script within a page', () => {
  it.each([
    ['what ends it', "'a</script><b>'"],
    ['what ends it in capitals', "'</SCRIPT >'"],
    ['what begins a comment', "'<!--<script>'"],
    ['the separators of lines and paragraphs', "'a\u2028b\u2029c'"],
    ['what ends it in a template', '`</script>${1}`'],
    ['what ends it in a pattern', String.raw`/<\/script><!--/u.test('</script><!--')`],
  ])('says the same without %s', (_, code) => {
    const closed = closeNowhere(code);
    expect(closed).not.toMatch(/<\/script|<!--|[\u2028\u2029]/iu);
    expect(runInNewContext(closed)).toBe(runInNewContext(code));
  });
});

describe('the page of the one file', () => {
  const written = writeSinglePage(page, { script: 'run();', style: 'p{color:red}' }) ?? '';

  it('holds its script after the place that it draws into, and its sheet before', () => {
    expect(written).toContain('<script>run();</script>');
    expect(written.indexOf('<script>')).toBeGreaterThan(written.indexOf('id="app"'));
    expect(written.indexOf('<style>p{color:red}</style>')).toBeLessThan(written.indexOf('</head>'));
    expect(written).not.toContain('module');
  });

  it('lets exactly these through and asks nobody for anything', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(written)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[\w+/=]+';/u);
    expect(policy).not.toMatch(/unsafe|'self'|https?:|\*/u);
    const other = writeSinglePage(page, { script: 'other();', style: 'p{color:red}' }) ?? '';
    expect(other).not.toContain(/script-src '([^']+)'/u.exec(policy)?.[1]);
  });

  it.each(['', '<html></html>', page.replace('/src/app/main.ts', '/src/app/other.ts')])('is not made out of another page: %#', (html) => {
    expect(writeSinglePage(html, { script: '', style: '' })).toBeNull();
  });
});
