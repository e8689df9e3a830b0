import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** One import of a module: where it points and whether anything but types comes along. */
export interface ModuleImport {
  readonly specifier: string;
  readonly typesOnly: boolean;
}

/** Reads what a module imports: static, re-exported, dynamic, and in `import('…')` types. */
export function readImports(file: string, source: string = readFileSync(file, 'utf8')): readonly ModuleImport[] {
  const { module, program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found: ModuleImport[] = [];
  for (const one of module.staticImports) {
    const typesOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType);
    found.push({ specifier: one.moduleRequest.value, typesOnly });
  }
  for (const entry of module.staticExports.flatMap((one) => one.entries)) {
    if (entry.moduleRequest) found.push({ specifier: entry.moduleRequest.value, typesOnly: entry.isType });
  }
  for (const one of module.dynamicImports) {
    const text = source.slice(one.moduleRequest.start, one.moduleRequest.end);
    found.push({ specifier: text.replaceAll(/^['"`]|['"`]$/g, ''), typesOnly: false });
  }
  visit(program, (node) => {
    if (node['type'] !== 'TSImportType') return;
    const from = node['source'] ?? node['argument'];
    if (isNode(from) && typeof from['value'] === 'string') found.push({ specifier: from['value'], typesOnly: true });
  });
  return found;
}

/** A node of the parsed tree. */
export type SyntaxNode = Readonly<Record<string, unknown>>;

/** Calls back for every node of a parsed tree, parents first. */
export function visit(value: unknown, onNode: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const one of value) visit(one, onNode);
  } else if (isNode(value)) {
    onNode(value);
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child, onNode);
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null;
}
