/**
 * `npm run bench:engine`, after `build`: what a check costs, next to other checkers of text over the same drafts. Exits 1
 * where a figure misses what the engine is held to. `-- --quick` leaves out the browser and the slow peers.
 */
import { cpus, loadavg } from 'node:os';
import { loadCheckers } from './checkers.ts';
import { growth, raceHostile, raceSizes, raceTyping, warmUp } from './speed.ts';
import { raceStarts } from './start.ts';
import { claims, type Figures, report } from './table.ts';

const quick = process.argv.includes('--quick');

async function measureAll(): Promise<Figures> {
  const all = await loadCheckers();
  const checkers = quick ? all.slice(0, 2) : all;
  const [mingle] = all;
  await warmUp(checkers);
  return {
    names: checkers.map(({ name }) => name),
    sizes: await raceSizes(checkers),
    typing: await raceTyping(checkers),
    growth: await growth(mingle),
    hostile: await raceHostile(mingle),
    starts: quick ? [] : await raceStarts(9),
  };
}

const load = () => loadavg().map((each) => each.toFixed(1));

const before = load();
const figures = await measureAll();
const day = new Date().toISOString().slice(0, 10);
console.log(`${day}, Node ${process.version}, ${cpus().length} cores, load average ${before[0]} → ${load()[0]}\n`);
console.log(report(figures));
if (claims(figures).some(({ met }) => !met)) process.exitCode = 1;
