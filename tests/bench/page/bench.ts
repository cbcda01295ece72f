/**
 * `npm run bench:page -- [--keys=100] [--underlines=20] [--memory=4000]`, after `build` and `build:fixtures`: what Mingle
 * costs the pages it is a guest of. `--memory` keys on each of three sites; 12,000 are an hour of steady typing.
 */
import { loadavg } from 'node:os';
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
    keys: { type: 'string', default: '100' },
    underlines: { type: 'string', default: '20' },
    memory: { type: 'string', default: '4000' },
  },
});

const say = (what: string) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`);

async function measureAll(without: Arm, mingle: Arm, harper: Arm) {
  const keys: KeyCosts[] = [];
  const underlines: number[][] = [];
  for (const driver of drivers) {
    for (const length of lengths) {
      say(`${driver.name}, ${length}: keys`);
      keys.push(await measureKeys([without, mingle, harper], driver, length, Number(values.keys)));
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
    say(`load average ${loadavg().map((load) => load.toFixed(1))}`);
    const loaded: number[] = [];
    for (const { url } of drivers) loaded.push(...(await measureLoads(mingle, url, loads)));
    const rest = await measureRest(mingle, composers.x);
    const typed = await measureAll(without, mingle, harper);
    const memory = {
      keys: Number(values.memory),
      without: await measureGrowth(without),
      with: await measureGrowth(mingle),
    };
    say(`load average ${loadavg().map((load) => load.toFixed(1))}`);
    console.log(report({ ...typed, loads: loaded, size: scriptSize(), rest, memory }));
  } finally {
    for (const arm of [without, mingle, harper]) await arm.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
