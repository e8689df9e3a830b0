import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createJsonSchemas } from '#scenario/json-schema.ts';
import { smallScenarioFolder } from '../support/small-scenario.ts';

const schemas = createJsonSchemas();
const validators = new Map(
  [...schemas].map(([name, schema]) => [name, new Ajv2020({ strict: false, formats: { uri: true } }).compile(schema)]),
);
const folders = [smallScenarioFolder, 'scenarios/hario-2019'];
const files = folders.flatMap((folder) =>
  readdirSync(folder).map((name) => [`${folder}/${name}`, `${name.split('.')[0]}.schema.json`] as const),
);

describe('the JSON Schemas for editors', () => {
  it.each([...schemas.keys()])('are those that the loader uses: scenarios/schema/%s is up to date', (name) => {
    expect(JSON.parse(readFileSync(`scenarios/schema/${name}`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemas.get(name))));
  });

  it.each(files)('accept %s', (file, schema) => {
    const validate = validators.get(schema);

    const accepted = validate?.(parse(readFileSync(file, 'utf8')));

    expect(validate?.errors ?? []).toEqual([]);
    expect(accepted).toBe(true);
  });

  it('let an editor underline a key that is no field and no variant of one', () => {
    const validate = validators.get('text.schema.json');
    const text: Record<string, Record<string, unknown>> = parse(readFileSync(`${smallScenarioFolder}/text.en.yaml`, 'utf8'));

    expect(validate?.({ ...text, acts: { alert: { name: 'A', headline: 'H', 'headline@japan-2025': 'H' } } })).toBe(true);
    expect(validate?.({ ...text, acts: { alert: { name: 'A', headline: 'H', headlines: 'H' } } })).toBe(false);
  });
});
