import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseSync } from 'vite';
import { listFiles } from '../../build/list-files.ts';
import { visit } from './module-imports.ts';

const components = listFiles('src', ['.tsx']);
const attributes = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
]);
/** Letters of any script; signs, digits and shapes are drawings, not words. */
const letters = /\p{L}/u;

describe('words in components', () => {
  it('are looked for in components, so that this cannot be silently green', () => {
    expect(components.length).toBeGreaterThan(10);
  });

  it('are none: every word a person reads comes from locales or from a scenario', () => {
    expect(components.flatMap((file) => findLiterals(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['const a = <p>Decide</p>;', 'Decide'],
    ['const a = <p>{"決裁"}</p>;', '決裁'],
    ['const a = <button aria-label="Close" />;', 'Close'],
    ['const a = <img alt={`Cover`} />;', 'Cover'],
  ])('are caught where planted: %s', (source, word) => {
    expect(findLiterals('planted.tsx', source)).toEqual([`planted.tsx says “${word}”`]);
  });
});

function findLiterals(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const check = (text: unknown): void => {
    if (typeof text === 'string' && letters.test(text)) found.push(`${file} says “${text.trim()}”`);
  };
  visit(parseSync(file, source).program, (node) => {
    if (node['type'] === 'JSXText') check(node['value']);
    if (node['type'] === 'JSXElement' || node['type'] === 'JSXFragment') {
      for (const child of asList(node['children'])) if (child['type'] === 'JSXExpressionContainer') check(literalOf(child['expression']));
    }
    if (node['type'] === 'JSXAttribute' && attributes.has(String(asNode(node['name'])['name']))) {
      const value = asNode(node['value']);
      check(value['type'] === 'JSXExpressionContainer' ? literalOf(value['expression']) : value['value']);
    }
  });
  return found;
}

function literalOf(expression: unknown): unknown {
  const node = asNode(expression);
  if (node['type'] === 'Literal') return node['value'];
  if (node['type'] !== 'TemplateLiteral') return null;
  return asList(node['quasis'])
    .map((quasi) => String(asNode(quasi['value'])['raw']))
    .join('');
}

function asNode(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function asList(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(asNode) : [];
}
