import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rulesDoc } from '../tools/engine/rules-doc.ts';

it('docs/rules.md says what the rules say (npm run docs:rules)', () => {
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(rulesDoc());
});
