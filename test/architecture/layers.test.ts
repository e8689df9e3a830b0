import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createLintConfig } from '../../build/lint-config.ts';
import { layers, rooms, type Room } from '../../build/layers.ts';
import { listFiles } from '../../build/list-files.ts';
import { readImports, type ModuleImport } from './module-imports.ts';

const modules = listFiles('src', ['.ts', '.tsx']);

describe('the fence between the rooms', () => {
  it('sees modules, so that it cannot be silently green', () => {
    expect(modules.length).toBeGreaterThan(20);
    const seen = new Set(modules.flatMap((file) => readImports(file)).map((one) => one.specifier));
    expect(seen.size).toBeGreaterThan(10);
  });

  it('knows every folder of src', () => {
    const folders = readdirSync('src').flatMap((name) =>
      name === 'workshop' ? readdirSync('src/workshop').map((one) => `workshop/${one}`) : [name],
    );
    expect(folders.toSorted()).toEqual([...rooms].toSorted());
  });

  it('lets no module import what its room may not know', () => {
    const violations = modules.flatMap((file) => readImports(file).flatMap((one) => describeViolation(file, one)));
    expect(violations).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['engine', "import Phaser from 'phaser';", 'phaser'],
    ['engine', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['engine', "import { compile } from '#scenario/compile.ts';", '#scenario/compile.ts'],
    ['ui', "import type { SessionState } from '#engine/state.ts';", '#engine/state.ts'],
    ['ui', "const table = import('#table/create-table.ts');", '#table/create-table.ts'],
    ['table', "export { mountUi } from '#ui/mount.tsx';", '#ui/mount.tsx'],
    ['shared', "export type Answer = import('#engine/state.ts').Phase;", '#engine/state.ts'],
    ['scoring', "import { hashState } from '../engine/state-hash.ts';", '../engine/state-hash.ts'],
    ['workshop/client', "import { open } from '../server/open.ts';", '../server/open.ts'],
    ['workshop/protocol', "import { Client } from '@colyseus/sdk';", '@colyseus/sdk'],
    ['session', "import words from '../../locales/ja/play.json';", '../../locales/ja/play.json'],
  ])('catches a planted violation in %s: %s', (room, source, specifier) => {
    const file = `src/${room}/planted.ts`;
    const violations = readImports(file, source).flatMap((one) => describeViolation(file, one));
    expect(violations).toEqual([`${file} imports ${specifier}, which ${room} may not know`]);
  });

  it('admits a type where only types may pass', () => {
    const imports = readImports('src/engine/planted.ts', "import type { CompiledScenario } from '#scenario/compiled.ts';");
    expect(imports.flatMap((one) => describeViolation('src/engine/planted.ts', one))).toEqual([]);
  });

  it('has no cycle of rooms', () => {
    const done = new Set<Room>();
    const enter = (room: Room, path: readonly Room[]): void => {
      expect(path, `${[...path, room].join(' → ')} is a cycle`).not.toContain(room);
      if (done.has(room)) return;
      for (const next of rooms) if (layers[room].rooms[next]) enter(next, [...path, room]);
      done.add(room);
    };
    for (const room of rooms) enter(room, []);
    expect(done.size).toBe(rooms.length);
  });

  it('is the fence the linter enforces (npm run fix writes .oxlintrc.json)', () => {
    expect(JSON.parse(readFileSync('.oxlintrc.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(createLintConfig())));
  });

  it('has no default export, no barrel and no file named after nothing', () => {
    const vague = /(^|\/)(index|utils?|helpers?|misc|manager|common|service)\.tsx?$/;
    expect(modules.filter((file) => vague.test(file))).toEqual([]);
  });
});

function describeViolation(file: string, one: ModuleImport): readonly string[] {
  const room = rooms.find((candidate) => file.startsWith(`src/${candidate}/`));
  if (!room) return [`${file} lives in no room`];
  return isAllowed(file, room, one) ? [] : [`${file} imports ${one.specifier}, which ${room} may not know`];
}

function isAllowed(file: string, room: Room, { specifier, typesOnly }: ModuleImport): boolean {
  const layer = layers[room];
  if (specifier.startsWith('.')) {
    const target = new URL(specifier, `file:///${file}`).pathname.slice(1);
    return target.startsWith(`src/${room}/`) || (layer.locales && target.startsWith('locales/'));
  }
  if (specifier.startsWith('#')) {
    const other = rooms.find((candidate) => specifier.startsWith(`#${candidate}/`));
    if (other === room) return false;
    const reach = other && layer.rooms[other];
    return reach === 'values' || (reach === 'types' && typesOnly);
  }
  return layer.packages.some((name) =>
    name.endsWith(':') ? specifier.startsWith(name) : specifier === name || specifier.startsWith(`${name}/`),
  );
}
