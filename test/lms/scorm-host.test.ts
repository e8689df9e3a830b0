import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveScormHost, type HostedNews, type ScormHost } from '#test/support/scorm-host.ts';

let host: ScormHost;

beforeAll(async () => {
  const dist = mkdtempSync(join(tmpdir(), 'content-'));
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>Course</title>');
  const query = 'index.html?scenario=a-case';
  host = await serveScormHost({ dist, standard: 'scorm2004', launch: { query, held: { 'cmi.suspend_data': 'first' } } });
});

afterAll(async () => {
  await host.close();
});

const ask = async (path: string) => await fetch(new URL(path, host.address));

const tell = async (news: Partial<HostedNews>) =>
  await fetch(new URL('lms/news', host.address), { method: 'POST', body: JSON.stringify({ log: [], refusals: [], held: null, ...news }) });

describe('the LMS that tests run in a browser', () => {
  it('serves the content under the policy of a careful system, and nothing that is not in the package', async () => {
    const content = await ask('content/index.html?scenario=a-case');
    expect(await content.text()).toContain('<title>Course</title>');
    expect(content.headers.get('content-security-policy')).toBe(
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'",
    );

    expect((await ask('content/assets/none.js')).status).toBe(404);
    expect((await ask('content/..%2f..%2fetc/passwd')).status).toBe(404);
    expect(host.missing).toEqual(['/content/assets/none.js', '/content/..%2f..%2fetc/passwd']);
  });

  it('begins each launch with what was held before, and holds what was committed while it was there', async () => {
    expect(await (await ask('lms/launch.js')).text()).toContain('"cmi.suspend_data":"first"');

    await tell({ log: ['Commit'], held: { 'cmi.suspend_data': 'second' } });
    host.setGone(true);
    expect((await tell({ log: ['Commit'], held: { 'cmi.suspend_data': 'third' } })).status).toBe(503);
    host.setGone(false);

    expect(host.held).toEqual({ 'cmi.suspend_data': 'second' });
    expect(host.log).toEqual(['Commit']);
    expect(await (await ask('lms/launch.js')).text()).toContain('"cmi.suspend_data":"second"');
  });

  it('has the strict guard and its runtime in the script of its page', async () => {
    const script = await (await ask('lms/host.js')).text();
    expect(script).toContain('The state is ASCII of at most 4096 characters.');
    expect(script).toContain('Scorm2004API');
  });
});
