/** Writes docs/rules.md: `npm run docs:rules`. */
import { writeFileSync } from 'node:fs';
import { rulesDoc } from './engine/rules-doc.ts';

writeFileSync(new URL('../../docs/rules.md', import.meta.url), rulesDoc());
