import type { z } from 'zod';
import type { Path } from './parsed-file.ts';

type AnySchema = z.core.$ZodType;

/** Every schema that zod makes is one of its `$ZodTypes`; only the type of the base class does not say so. */
function isKnownSchema(schema: AnySchema): schema is z.core.$ZodTypes {
  const { _zod: internals } = schema;
  return internals.def.type.length > 0;
}

/** The schema's own definition, whose `type` tells which it is; null for a schema not made by zod. */
function definitionOf(schema: AnySchema): z.core.$ZodTypes['_zod']['def'] | null {
  if (!isKnownSchema(schema)) return null;
  const { _zod: internals } = schema;
  return internals.def;
}

/** The alternatives behind a schema: optional, lazy and union wrappers are taken off. */
export function unwrapSchema(schema: AnySchema): readonly AnySchema[] {
  const definition = definitionOf(schema);
  switch (definition?.type) {
    case 'optional':
    case 'nullable':
    case 'default':
      return unwrapSchema(definition.innerType);
    case 'lazy':
      return unwrapSchema(definition.getter());
    case 'union':
      return definition.options.flatMap((one) => unwrapSchema(one));
    default:
      return [schema];
  }
}

/** The schemas that may stand at a path below a schema. */
export function findSchemas(schema: AnySchema, path: Path): readonly AnySchema[] {
  let level = unwrapSchema(schema);
  for (const step of path) level = level.flatMap((one) => stepInto(one, step)).flatMap((one) => unwrapSchema(one));
  return level;
}

function stepInto(schema: AnySchema, step: string | number): readonly AnySchema[] {
  const definition = definitionOf(schema);
  switch (definition?.type) {
    case 'object': {
      const next = Object.hasOwn(definition.shape, step) ? definition.shape[step] : definition.catchall;
      return next === undefined ? [] : [next];
    }
    case 'record':
      return [definition.valueType];
    case 'array':
      return [definition.element];
    default:
      return [];
  }
}

/** The keys that the schemas know by name. */
export function listKeys(schemas: readonly AnySchema[]): readonly string[] {
  return schemas.flatMap((schema) => {
    const definition = definitionOf(schema);
    if (definition?.type === 'object') return Object.keys(definition.shape);
    if (definition?.type !== 'record') return [];
    return unwrapSchema(definition.keyType).flatMap((key) => listValues(key));
  });
}

/** What may stand there, in signs that belong to no language: `flag: …`, `true`, `best`, `[…]`. */
export function describeForms(schemas: readonly AnySchema[]): string {
  return schemas.flatMap((schema) => describeForm(schema)).join(' | ');
}

function describeForm(schema: AnySchema): readonly string[] {
  const definition = definitionOf(schema);
  switch (definition?.type) {
    case 'object':
      return [`{ ${Object.keys(definition.shape).join(', ')} }`];
    case 'record':
      return ['{ … }'];
    case 'array':
      return ['[ … ]'];
    case 'boolean':
      return ['true', 'false'];
    case 'string':
      return ['"…"'];
    default:
      return listValues(schema);
  }
}

function listValues(schema: AnySchema): readonly string[] {
  const definition = definitionOf(schema);
  if (definition?.type === 'enum') return Object.values(definition.entries).map(String);
  if (definition?.type === 'literal') return definition.values.map(String);
  return [];
}
