import { describe, expect, it } from 'vitest';
import { drawApp, drawAppAtTheTable } from './a-drawn-app.ts';

describe('sheets over the screen', () => {
  it('open from the first page and close again', async () => {
    const app = await drawApp();
    await app.press('.start-settings');
    expect(app.findAll('dialog[open]')).toHaveLength(1);
    await app.press('dialog .dialog-head button');
    expect(app.findAll('dialog')).toHaveLength(0);
    expect(app.model.overlay.value).toBeNull();
  });

  it('change looks at once', async () => {
    const app = await drawApp();
    await app.press('.start-settings');
    await app.press('dialog input[value="200"]');
    expect(document.documentElement.dataset['text']).toBe('200');
    await app.press('dialog input[value="dark"]');
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });

  it('put looks and pace back to where a first visitor finds them', async () => {
    const app = await drawApp();
    await app.press('.start-settings');
    await app.press('dialog input[value="dark"]');
    await app.press('dialog .settings-foot button');
    expect(app.model.settings.value.theme).toBe('system');
  });

  it('hold every paper of the run so far', async () => {
    const app = await drawAppAtTheTable();
    await app.press('.bar-papers');
    expect(app.find('dialog').textContent).toContain(app.model.open.value?.texts.get('injects', 'first-call', 'title'));
  });

  it('lie over the pause, which is still there when they are closed', async () => {
    const app = await drawAppAtTheTable();
    await app.press('.bar-menu');
    await app.after(() => (app.model.overlay.value = 'settings'));
    expect(app.findAll('dialog')).toHaveLength(2);
    await app.press('.settings-dialog .dialog-head button');
    expect(app.findAll('dialog')).toHaveLength(1);
    await app.press('.menu-dialog .dialog-head button');
    expect(app.findAll('dialog')).toHaveLength(0);
  });

  it('show sources as addresses that are opened apart', async () => {
    const app = await drawAppAtTheTable();
    await app.after(() => (app.model.overlay.value = 'sources'));
    const links = app.findAll('dialog .sources a');
    expect(links).toHaveLength(Object.keys(app.pack.sources).length);
    for (const link of links) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });
});
