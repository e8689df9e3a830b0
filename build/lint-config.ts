import { environmentGlobals, layers, rooms, type Room } from './layers.ts';

const everywhere = ['src/**/*.{ts,tsx}'];

/** The whole lint configuration; `.oxlintrc.json` is this object written down, because the linter reads JSON only. */
export function createLintConfig(): Readonly<Record<string, unknown>> {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'jsx-a11y', 'vitest'],
    categories: { correctness: 'error', suspicious: 'error' },
    env: { es2024: true },
    ignorePatterns: ['dist', '.tsbuild', '.cache', 'node_modules', 'test-results'],
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'import/no-cycle': 'error',
      'import/no-self-import': 'error',
      'typescript/no-explicit-any': 'error',
      'typescript/no-floating-promises': 'error',
      'typescript/no-misused-promises': 'error',
      'typescript/await-thenable': 'error',
      'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'unicorn/filename-case': ['error', { case: 'kebabCase' }],
      // A list that is sorted in place is a list we have just made.
      'unicorn/no-array-sort': 'off',
      'unicorn/no-useless-spread': 'off',
      'typescript/require-array-sort-compare': 'off',
      'typescript/no-base-to-string': 'off',
      'typescript/no-unnecessary-type-conversion': 'off',
      'typescript/no-unnecessary-boolean-literal-compare': 'off',
      'import/no-named-as-default-member': 'off',
      'import/no-named-as-default': 'off',
      'import/no-unassigned-import': 'off',
      // Every assertion is forbidden in src; in tests a broken sample has to be asserted into being.
      'typescript/no-unsafe-type-assertion': 'off',
      'typescript/no-unnecessary-type-parameters': 'off',
      'no-shadow': 'off',
      'no-await-in-loop': 'off',
      // The compiler holds these already, and knows more.
      'typescript/consistent-return': 'off',
      'typescript/unbound-method': 'off',
      'typescript/no-misused-spread': 'off',
      'promise/always-return': 'off',
      'unicorn/consistent-function-scoping': 'off',
      'unicorn/no-array-reverse': 'off',
      // A backdrop that closes and a form that listens to number keys are fine: every run is also played by keyboard alone.
      'jsx-a11y/click-events-have-key-events': 'off',
      'jsx-a11y/no-noninteractive-element-interactions': 'off',
      'jsx-a11y/prefer-tag-over-role': 'off',
      'jsx-a11y/control-has-associated-label': 'off',
      // The new JSX transform needs no React in scope.
      'react/react-in-jsx-scope': 'off',
    },
    overrides: [
      {
        files: everywhere,
        rules: {
          'import/no-default-export': 'error',
          'oxc/no-barrel-file': ['error', { threshold: 0 }],
          'no-console': 'error',
          'typescript/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
          'no-restricted-properties': [
            'error',
            { object: 'Math', property: 'random', message: 'Chance is hashChance(seed, purpose, id) of #engine/chance.ts.' },
          ],
        },
      },
      // Where a stranger's text becomes a type, and nowhere else.
      { files: ['src/**/parse*.ts', 'src/shared/**/*.ts'], rules: { 'typescript/consistent-type-assertions': 'off' } },
      // XState takes the types of a machine from values that are never read.
      { files: ['src/engine/machine.ts'], rules: { 'typescript/consistent-type-assertions': 'off' } },
      ...rooms.map((room) => roomOverride(room, [`src/${room}/**/*.{ts,tsx}`], '../../**')),
      roomOverride('ui', deepFolders, '../../../**'),
      { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
      {
        files: ['test/**/*.{ts,tsx}'],
        rules: {
          // Conditions of the scenario language are objects with `then`.
          'unicorn/no-thenable': 'off',
          // A property test expects what holds for the run it drew.
          'vitest/no-conditional-expect': 'off',
          'vitest/valid-expect': ['error', { maxArgs: 2 }],
          'vitest/no-focused-tests': 'error',
          'vitest/no-disabled-tests': 'error',
          'vitest/valid-title': [
            'error',
            { mustNotMatch: { it: '\\b(works|should work|as expected)\\b', test: '\\b(works|should work|as expected)\\b' } },
          ],
        },
      },
    ],
  };
}

/** A folder within a folder of a room may reach two up and is still at home; the architecture test knows where every path leads. */
const deepFolders = ['src/ui/workshop/*/**/*.{ts,tsx}'];

function roomOverride(room: Room, files: readonly string[], outside: string): Readonly<Record<string, unknown>> {
  const layer = layers[room];
  const others = Object.keys(layer.rooms).map((other) => `!#${other}/**`);
  const packages = layer.packages.flatMap((name) => (name.endsWith(':') ? [`!${name}*`, `!${name}*/**`] : [`!${name}`, `!${name}/**`]));
  const locales = layer.locales ? ['!../../locales/**'] : [];
  const message = `${room} may import: ${['itself', ...Object.keys(layer.rooms), ...layer.packages].join(', ')} (build/layers.ts).`;
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: [
                '*',
                '**',
                '#*/**',
                '!./**',
                '!../**',
                ...(outside === '../../**' ? [] : ['!../../**']),
                outside,
                ...rooms.map((other) => `../${other}/**`),
                ...rooms.filter((other) => other.includes('/')).map((other) => `../${other.split('/').at(-1)}/**`),
                ...others,
                ...packages,
                ...locales,
              ],
              message,
            },
          ],
        },
      ],
      ...(layer.platform === 'pure'
        ? {
            'no-restricted-globals': [
              'error',
              ...environmentGlobals.map((name) => ({
                name,
                message: `${room} asks nobody for ${name}; what it needs is an argument or a port of #session/ports.ts.`,
              })),
            ],
          }
        : {}),
    },
  };
}
