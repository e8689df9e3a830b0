import { writeFileSync } from 'node:fs';
import { createLintConfig } from '../build/lint-config.ts';

writeFileSync('.oxlintrc.json', `${JSON.stringify(createLintConfig(), null, 2)}\n`);
