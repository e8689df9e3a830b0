import { describe, expect, it } from 'vitest';
import { aPackFile, changeSmallScenario, mine, unsound } from '#test/support/small-packs.ts';
import { drawApp, type DrawnApp } from '../a-drawn-app.ts';

/** Picks a file as the browser's own dialog does. */
async function pick({ find, after }: DrawnApp, selector: string, file: File): Promise<void> {
  const input = find(selector);
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await after(() => input.dispatchEvent(new Event('change', { bubbles: true })));
}

async function drawLibrary(): Promise<DrawnApp> {
  const drawn = await drawApp();
  await drawn.after(() => drawn.wishes.goToLibrary());
  return drawn;
}

const dropped = (file: File): Event => {
  const dataTransfer = { types: ['Files'], files: [file], items: [{ webkitGetAsEntry: () => ({ isDirectory: false }) }], dropEffect: '' };
  return Object.assign(new Event('drop', { cancelable: true }), { dataTransfer });
};

describe('the scenarios that a player has brought', () => {
  it('are no heading and no list before there is one, only the way to bring one', async () => {
    const { findAll } = await drawLibrary();
    expect(findAll('.packs')).toHaveLength(0);
    expect(findAll('.add-pack input[type=file]')).toHaveLength(1);
  });

  it('stand under their own heading, marked as checked by nobody, with their own disclaimer', async () => {
    const drawn = await drawLibrary();
    await pick(drawn, '.add-pack input', aPackFile(mine));

    const slip = drawn.find('.pack');
    expect(drawn.find('.brought h2').textContent).toBe(drawn.model.t('packs:heading'));
    expect(slip.textContent).toContain(drawn.model.t('packs:unchecked'));
    expect(slip.textContent).toContain(drawn.pack.texts['ja']?.scenario['disclaimer'] ?? 'nothing');
    expect(drawn.findAll('.covers .case')).toHaveLength(1);
    expect(document.activeElement).toBe(drawn.find('.pack h3'));
  });

  it('are said to be unchecked on their brief too, and the product’s own are not', async () => {
    const drawn = await drawLibrary();
    await pick(drawn, '.add-pack input', aPackFile(mine));
    await drawn.press('.pack .button-decide');
    expect(drawn.root.dataset['screen']).toBe('brief');
    expect(drawn.find('.foot').textContent).toContain(drawn.model.t('packs:unchecked'));
    await drawn.after(() => drawn.wishes.openBrief('small'));
    expect(drawn.find('.foot').textContent).not.toContain(drawn.model.t('packs:unchecked'));
  });

  it('are taken away only when asked twice, and the focus is never lost', async () => {
    const drawn = await drawLibrary();
    await pick(drawn, '.add-pack input', aPackFile(mine));
    await drawn.press('.pack-keep button');
    expect(document.activeElement).toBe(drawn.findAll('.pack-ask button')[1]);
    await drawn.after(() => drawn.findAll('.pack-ask button')[1]?.click());
    expect(document.activeElement).toBe(drawn.find('.pack-keep button'));
    await drawn.press('.pack-keep button');
    await drawn.press('.pack-ask button');
    expect(drawn.findAll('.pack')).toHaveLength(0);
    expect(document.activeElement).toBe(drawn.find('.add-pack input'));
  });

  it('are opened by dropping on the start page too, and nothing is opened at the table', async () => {
    const drawn = await drawApp();
    await drawn.after(() => window.dispatchEvent(dropped(aPackFile(mine))));
    expect(drawn.findAll('.pack')).toHaveLength(1);
    await drawn.press('.pack .button-decide');
    await drawn.press('[data-action=continue]');
    const event = dropped(aPackFile(unsound));
    await drawn.after(() => window.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(true);
    expect(drawn.findAll('.findings-dialog')).toHaveLength(0);
  });

  it('set their words as text and never as markup', async () => {
    const drawn = await drawLibrary();
    // The loader refuses "<" already; a name of the file is not its business.
    await pick(drawn, '.add-pack input', aPackFile(mine, '<img src=x onerror=alert(1)>.zip'));
    expect(drawn.findAll('img')).toHaveLength(0);
    expect(drawn.find('.pack').textContent).toContain('<img src=x');
  });
});

describe('the mistakes of a pack', () => {
  it('are laid open with file, line, mistake and fix, and can be copied', async () => {
    const drawn = await drawLibrary();
    await pick(drawn, '.add-pack input', aPackFile(unsound));

    const text = drawn.find('.findings-dialog').textContent;
    expect(text).toContain('scenario.yaml');
    expect(text).toContain('best, sound, weak, harmful');
    await drawn.press('.findings-dialog .dialog-body button');
    expect(drawn.copied[0]).toContain('best, sound, weak, harmful');
  });

  it('come as a file where nothing can be copied', async () => {
    const drawn = await drawApp({ isClipboardShut: true });
    await drawn.after(() => drawn.wishes.openFile(aPackFile(unsound)));
    await drawn.press('.findings-dialog .dialog-body button');
    expect(drawn.files.map((file) => file.name)).toEqual(['findings.txt']);
  });

  it('name the zip itself where no file in it is meant, in the language of the player', async () => {
    const drawn = await drawLibrary();
    await pick(drawn, '.add-pack input', new File(['PK'], 'broken.zip'));
    expect(drawn.find('.findings').textContent).toContain('broken.zip');
    await drawn.after(() => drawn.wishes.setLanguage('en'));
    expect(drawn.find('.findings').textContent).toContain('This is not a zip file.');
  });

  it('are shown as far as a page can bear, and the rest is counted', async () => {
    const keys = Array.from({ length: 300 }, (_, at) => `zz${at}: 1`).join('\n');
    const drawn = await drawLibrary();
    await pick(drawn, '.add-pack input', aPackFile(changeSmallScenario(['scenario.yaml', 'passMark: 70', `passMark: 70\n${keys}`])));
    expect(drawn.findAll('.findings > li')).toHaveLength(200);
    expect(drawn.find('.findings-dialog').textContent).toContain(drawn.model.t('common:findings.more', { count: 100 }));
  });
});
