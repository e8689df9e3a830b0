import { describe, expect, it } from 'vitest';
import { describePack } from '#scenario/describe-pack.ts';
import { parseCatalogueChunk } from '#cli/parse-catalogue-chunk.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const small = describePack(loadSmallScenario(), true);
const hard = {
  ...small,
  id: 'hard',
  cover: small.cover,
  texts: { ja: { ...small.texts['ja'], title: '`${a}` \'b\' "c" \\ \n 鍵🔑\u2028' } },
};
const json = JSON.stringify([small, hard]);

describe('the chunk of the catalogue', () => {
  it.each([
    ['a template', `\`${json.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``],
    ['single quotes', `'${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`],
    ['double quotes', JSON.stringify(json)],
    ['escaped signs', JSON.stringify(json).replaceAll('鍵', '\\u9375').replaceAll('🔑', '\\u{1F511}').replaceAll('(', '\\x28')],
  ])('is read from %s', (_kind, literal) => {
    expect(parseCatalogueChunk(`var e=JSON.parse(${literal});export{e as t};`)).toEqual({ exported: 't', entries: [small, hard] });
  });

  it.each([
    'var e=1;export{e as t};',
    'var e=JSON.parse(`[]`);export{e as t};',
    'var e=JSON.parse(`[{"id":"small"}]`);export{e as t};',
    'var e=JSON.parse(`[`);export{e as t};',
    `var e=JSON.parse(${JSON.stringify(json)});`,
    `var e=JSON.parse(${JSON.stringify(json)});run();export{e as t};`,
    '',
  ])('is not read from what is none of ours: %s', (code) => {
    expect(parseCatalogueChunk(code)).toBeNull();
  });
});
