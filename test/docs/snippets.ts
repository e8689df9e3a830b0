import { readFileSync } from 'node:fs';

/** A fenced block of a page, with the instruction that stands unseen in a comment before it. */
export interface Snippet {
  readonly page: string;
  /** 1-based line of the fence. */
  readonly line: number;
  /** The language after the fence's ticks; empty if none. */
  readonly kind: string;
  readonly text: string;
  /** What the test does with it: the comment before the fence, its first word apart. Empty where there is none. */
  readonly verb: string;
  readonly rest: string;
}

const comment = /^<!--\s*(?<verb>[a-z-]+)\s*(?<rest>[^]*?)\s*-->$/u;

/** Every fenced block of a Markdown page in order, each with its instruction. */
export function readSnippets(page: string): readonly Snippet[] {
  const lines = readFileSync(page, 'utf8').split('\n');
  const snippets: Snippet[] = [];
  let instruction: string[] | null = null;
  let pending = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith('<!--') || instruction !== null) {
      instruction = [...(instruction ?? []), line];
      if (line.endsWith('-->')) {
        pending = instruction.join('\n');
        instruction = null;
      }
      continue;
    }
    const fence = /^```(?<kind>\w*)$/u.exec(line);
    if (fence === null) {
      if (line.trim() !== '') pending = '';
      continue;
    }
    const end = lines.indexOf('```', at + 1);
    if (end === -1) throw new Error(`${page}:${at + 1} opens a block that never ends.`);
    const found = comment.exec(pending)?.groups;
    snippets.push({
      page,
      line: at + 1,
      kind: fence.groups?.['kind'] ?? '',
      text: lines.slice(at + 1, end).join('\n'),
      verb: found?.['verb'] ?? '',
      rest: found?.['rest'] ?? '',
    });
    pending = '';
    at = end;
  }
  return snippets;
}
