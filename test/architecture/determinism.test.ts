import { describe, expect, it } from 'vitest';
import { parseSync } from 'vite';
import { layers, rooms } from '../../build/layers.ts';
import { readFileSync } from 'node:fs';
import { listFiles } from '../../build/list-files.ts';
import { visit } from './module-imports.ts';

/** What would make a replay differ: chance, the clock, the machine's language, timers of the machine library. */
const members = new Set(['Math.random', 'Date.now', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']);
/** Rules compare and sort by code unit; the locale of the computer is not theirs. */
const localeMethods = new Set(['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleLowerCase', 'toLocaleUpperCase']);
const machineKeys = new Set(['invoke', 'after']);
/** i18n is the one pure room that speaks a language. */
const speaking = new Set(['i18n', 'report']);

const pureRooms = rooms.filter((room) => layers[room].platform === 'pure');
const files = pureRooms.flatMap((room) => listFiles(`src/${room}`, ['.ts', '.tsx']));

describe('determinism of the pure rooms', () => {
  it('scans modules, so that it cannot be silently green', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  it('finds no chance, no clock and no timer in them', () => {
    expect(files.flatMap((file) => findImpurities(file, readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['const luck = Math.random();', 'Math.random'],
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date'],
    ['ids.sort((a, b) => a.localeCompare(b));', 'localeCompare'],
    ['const machine = { after: { 1000: "next" } };', 'after:'],
  ])('catches a planted impurity: %s', (source, name) => {
    expect(findImpurities('src/engine/planted.ts', source)).toEqual([`src/engine/planted.ts uses ${name}`]);
  });
});

function findImpurities(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const room = file.split('/')[1] ?? '';
  visit(parseSync(file, source).program, (node) => {
    if (node['type'] === 'MemberExpression') {
      const name = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
      if (members.has(name)) found.push(`${file} uses ${name}`);
      const method = nameOf(node['property']);
      if (localeMethods.has(method) && !speaking.has(room)) found.push(`${file} uses ${method}`);
    }
    if (node['type'] === 'NewExpression' && nameOf(node['callee']) === 'Date') found.push(`${file} uses new Date`);
    if (
      room === 'engine' &&
      node['type'] === 'Property' &&
      node['computed'] !== true &&
      machineKeys.has(nameOf(node['key'])) &&
      isObject(node['value'])
    ) {
      found.push(`${file} uses ${nameOf(node['key'])}:`);
    }
  });
  return found;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'ObjectExpression';
}

function nameOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name : '';
}
