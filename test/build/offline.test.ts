import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { rewriteWorker, writeWorker } from '#cli/kept-files.ts';
import { appIcons, drawAppIcon, tabIcon, touchIcon } from '../../build/app-icons.ts';
import { writeWebManifest } from '../../build/web-manifest.ts';

describe('the worker over its files', () => {
  const files = [{ url: 'index.html', revision: 'abc' }];

  it('is a script that begins with the list', () => {
    expect(writeWorker('run(keptFiles);', files)).toBe('const keptFiles=[{"url":"index.html","revision":"abc"}];\nrun(keptFiles);');
  });

  it('takes another list and stays the same otherwise', () => {
    const other = [{ url: 'other.html', revision: null }];
    expect(rewriteWorker(writeWorker('run(keptFiles);', files), other)).toBe(writeWorker('run(keptFiles);', other));
  });

  it.each(['', 'run();', 'const otherFiles=[];\nrun();'])('is not made out of a script that is none of ours: %j', (script) => {
    expect(rewriteWorker(script, files)).toBeNull();
  });
});

describe('the web app manifest', () => {
  const manifest = JSON.parse(writeWebManifest());

  it('names the product in Japanese first and in English too', () => {
    expect(manifest).toMatchObject({ lang: 'ja', short_name: 'Breach Tabletop', display: 'standalone' });
    expect(manifest.name).toMatch(/机上演習$/u);
    expect(manifest.name_localized.en).toContain('exercise');
  });

  it('holds under any address: nothing in it begins at a root', () => {
    const addresses = [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }: { readonly src: string }) => src)];
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^\.\//u);
  });

  it('takes its colours from the tokens of the light theme', () => {
    expect(manifest.theme_color).toMatch(/^#[0-9a-f]{6}$/u);
    expect(manifest.background_color).toMatch(/^#[0-9a-f]{6}$/u);
  });

  it.each([...appIcons, touchIcon])('shows a picture of the size that it names: $file', async (icon) => {
    const { width, height, format, channels } = await sharp(await drawAppIcon(icon)).metadata();
    expect({ width, height, format }).toEqual({ width: icon.size, height: icon.size, format: 'png' });
    // What a device cuts is whole to its edge; what is shown as it is has round corners.
    expect(channels).toBe(icon.purpose === 'maskable' ? 3 : 4);
  });

  it('leaves the picture of a tab in the page itself', () => {
    expect(tabIcon).toMatch(/^data:image\/svg\+xml,/u);
    expect(tabIcon).not.toMatch(/["#<>]/u);
    expect(tabIcon.length).toBeLessThan(800);
  });
});
