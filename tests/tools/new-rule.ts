/** `npm run new:rule -- ID`: a rule that finds one example, to be written on, and its place in the registry. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRuleId, registered, ruleFile } from './rule-scaffold.ts';

const lib = resolve(import.meta.dirname, '../../lib/engine');
const [id = ''] = process.argv.slice(2);
const file = resolve(lib, `rules/${id}.ts`);
const list = resolve(lib, 'registry.ts');

if (!isRuleId(id) || existsSync(file)) {
  const why = 'is taken, a word of TypeScript, or not made of small letters and dashes.';
  console.error(id ? `${id} ${why}` : 'npm run new:rule -- ID');
  process.exitCode = 1;
} else {
  writeFileSync(file, ruleFile(id));
  writeFileSync(list, registered(readFileSync(list, 'utf8'), id));
  console.log(
    `lib/engine/rules/${id}.ts is there and in the registry. Write it, then: npm run docs:rules && npm run unit`,
  );
}
