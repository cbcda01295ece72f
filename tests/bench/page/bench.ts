/**
 * `npm run bench:page -- [--keys=60] [--underlines=20] [--memory=4000]`, after `build` and `build:fixtures`: what Mingle
 * costs the pages it is a guest of. `--keys` and `--underlines` on each of six drafts, `--memory` keys on each of three
 * sites: 12,000 in all are an hour of steady typing. Prints the section of docs/performance.md.
 */
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type ComposerDriver, composers } from '../../e2e/composers.ts';
import { needPeers } from '../peers.ts';
import { type Arm, openArm } from './arm.ts';
import { type KeyCosts, measureKeys } from './keys.ts';
import { type Memory, measureMemory } from './memory.ts';
import { measureLoads, measureRest, scriptSize } from './rest.ts';
import { report } from './table.ts';
import { measureUnderlines } from './underline.ts';

const drivers: readonly ComposerDriver[] = Object.values(composers);
/** UTF-16 units of draft. */
const lengths = [1300, 3000];
const loads = 10;

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '60' },
    underlines: { type: 'string', default: '20' },
    memory: { type: 'string', default: '4000' },
  },
});

const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

const loadsNow = () =>
  loadavg()
    .map((load) => load.toFixed(1))
    .join(', ');

/** What was measured, when, on what and how. */
function heading({ page }: Arm, before: string): string {
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();
  const browser = page.context().browser()?.version() ?? '?';
  const call = ['npm run bench:page', ...(process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [])].join(' ');
  const machine = `Chromium ${browser}, ${process.platform}, ${cpus().length} cores, Node ${process.versions.node}`;
  return [
    `## ${new Date().toISOString().slice(0, 10)}`,
    '',
    `${machine}. \`${call}\`, at commit \`${commit}\`.`,
    `Load average (1, 5, 15 min): ${before} at the start, ${loadsNow()} at the end.`,
    '',
  ].join('\n');
}

async function measureAll(without: Arm, mingle: Arm, harper: Arm) {
  const keys: KeyCosts[] = [];
  const underlines: number[][] = [];
  for (const driver of drivers) {
    for (const length of lengths) {
      say(`${driver.name}, ${length}: keys`);
      keys.push(await measureKeys({ without, with: mingle, harper }, driver, length, Number(values.keys)));
      say(`${driver.name}, ${length}: underlines`);
      underlines.push(await measureUnderlines(mingle.page, Number(values.underlines)));
    }
  }
  return { keys, underlines };
}

async function measureGrowth(arm: Arm): Promise<Memory[]> {
  const found: Memory[] = [];
  for (const driver of drivers) {
    say(`${driver.name}: memory, ${arm.name} Mingle`);
    found.push(await measureMemory(arm, driver, Number(values.memory)));
  }
  return found;
}

async function main() {
  needPeers();
  const [without, mingle, harper] = [await openArm('without'), await openArm('with'), await openArm('harper')];
  try {
    const before = loadsNow();
    const loaded: number[] = [];
    for (const { url } of drivers) loaded.push(...(await measureLoads(mingle, url, loads)));
    const rest = await measureRest(mingle, composers.x);
    const typed = await measureAll(without, mingle, harper);
    const memory = {
      keys: Number(values.memory),
      without: await measureGrowth(without),
      with: await measureGrowth(mingle),
    };
    console.log(heading(mingle, before));
    console.log(report({ ...typed, loads: loaded, size: scriptSize(), rest, memory }));
  } finally {
    for (const arm of [without, mingle, harper]) await arm.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
