import { z } from 'zod';
import { houseSchema } from './house-schema.ts';
import { historySchema, scenarioSchema, sourcesSchema } from './schema.ts';
import { textSchema } from './text-schema.ts';

const schemas = {
  'scenario.schema.json': scenarioSchema,
  'text.schema.json': textSchema,
  'sources.schema.json': sourcesSchema,
  'history.schema.json': historySchema,
  'house.schema.json': houseSchema,
} as const;

/** The JSON Schemas (draft 2020-12) by which editors complete and underline, by file name, made from the loader's own. */
export function createJsonSchemas(): ReadonlyMap<string, object> {
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema, { override: allowVariants })]));
}

/** A map of prose takes its known fields and their variants by ruleset, `because@japan-2025`, and nothing else. */
function allowVariants({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  const { properties, additionalProperties: others } = jsonSchema;
  if (properties === undefined || typeof others !== 'object' || others.type !== 'string') return;
  const prose = Object.entries(properties).filter(([, one]) => typeof one === 'object' && one.type === 'string');
  jsonSchema.patternProperties = { [`^(?:${prose.map(([field]) => field).join('|')})@[a-z]`]: others };
  jsonSchema.additionalProperties = false;
}
