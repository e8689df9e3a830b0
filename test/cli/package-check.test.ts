import { describe, expect, it } from 'vitest';
import { checkFiles, checkSize, listListed, mostBytes } from '#cli/package-check.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sound = new Map([
  ['index.html', bytes('<link href="./assets/look.css"><script src="./assets/play.js"></script>')],
  ['assets/look.css', bytes('@font-face{src:url(./face.woff2)}i{background:url("data:image/svg+xml,url(%23n)")}b{filter:url(#n)}')],
  ['assets/play.js', bytes('')],
  ['assets/face.woff2', bytes('')],
]);
const names = [...sound.keys()];

describe('the check of a package', () => {
  it('finds nothing in a sound one, nor where no manifest lists the files', () => {
    expect(checkFiles(sound, names)).toEqual([]);
    expect(checkFiles(sound, null)).toEqual([]);
    expect(checkSize(mostBytes)).toEqual([]);
  });

  it('finds a listed file that is not there, and by the case of its letters', () => {
    expect(checkFiles(sound, [...names, 'assets/Play.js'])).toEqual([{ fault: 'not-there', file: 'assets/Play.js' }]);
  });

  it('finds a file that is not listed', () => {
    expect(checkFiles(sound, names.slice(1))).toEqual([{ fault: 'not-listed', file: 'index.html' }]);
  });

  it.each([
    ['assets/Play.js', 'bad-name'],
    ['assets/再生.js', 'bad-name'],
    [`assets/${'a'.repeat(101)}.js`, 'bad-name'],
    ['.DS_Store', 'bad-name'],
    ['assets/.hidden.js', 'bad-name'],
    ['assets//play.js', 'bad-name'],
    ['assets/play.js.map', 'foreign'],
    ['assets/play.js.gz', 'foreign'],
    ['assets/play.js.br', 'foreign'],
  ])('finds what must not be in a package: %s', (file, fault) => {
    expect(checkFiles(new Map([...sound, [file, bytes('')]]), null)).toContainEqual({ fault, file });
  });

  it('finds a byte order mark before a text, and lets a picture begin as it likes', () => {
    const mark = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b]);
    const files = new Map([...sound, ['assets/words.json', mark], ['assets/face.woff2', mark]]);
    expect(checkFiles(files, null)).toEqual([{ fault: 'byte-order-mark', file: 'assets/words.json' }]);
  });

  it('finds what the page or a style sheet asks for in vain, or from elsewhere', () => {
    const page = bytes('<script src="./assets/gone.js"></script><img src="https://example.com/a.png"><a href="//example.com/b"></a>');
    const sheet = bytes("i{background:url('../gone.webp')}");
    const files = new Map([...sound, ['index.html', page], ['assets/look.css', sheet]]);
    expect(checkFiles(files, null).map((one) => ('file' in one ? one.file : ''))).toEqual([
      'index.html → assets/gone.js',
      'index.html → https://example.com/a.png',
      'index.html → //example.com/b',
      'assets/look.css → gone.webp',
    ]);
  });

  it('finds a package that many systems would not take', () => {
    expect(checkSize(mostBytes + 1)).toEqual([{ fault: 'too-large', bytes: mostBytes + 1, most: 25_000_000 }]);
  });

  it('reads each listed file once, in whatever resource it stands', () => {
    expect(listListed('<file href="index.html"/><file href="a.js"/><dependency/><file href="index.html"/>')).toEqual([
      'index.html',
      'a.js',
    ]);
  });
});
