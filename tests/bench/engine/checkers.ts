/** Mingle and the peers, each as its own readme says to call it. */
import { createEngine } from '../../../lib/engine/index.ts';
import { needPeers } from '../peers.ts';

type Check = (text: string) => unknown;

export interface Checker {
  readonly name: string;
  /** One that remembers nothing of any text before. */
  cold(): Check;
}

/** The peers are not there when the project's types are checked. */
const load = (name: string): Promise<Record<string, never>> => import(name);

/** The readmes' own names of what is called. */
interface Peers {
  readonly writeGood: (text: string) => unknown[];
  readonly alex: (text: string) => { messages: unknown[] };
  readonly processor: {
    use(plugin: unknown): Peers['processor'];
    process(text: string): Promise<{ messages: unknown[] }>;
  };
  readonly linter: { setup(): Promise<void>; lint(text: string): Promise<unknown[]> };
}

const plugins = ['equality', 'intensify', 'passive', 'readability', 'profanities', 'simplify'];

async function loadPeers(): Promise<Peers> {
  needPeers();
  const [{ default: writeGood }, { text: alex }, { retext }, harper, { binaryInlined: binary }] = (await Promise.all([
    load('write-good'),
    load('alex'),
    load('retext'),
    load('harper.js'),
    load('harper.js/binaryInlined'),
  ])) as unknown as [
    { default: Peers['writeGood'] },
    { text: Peers['alex'] },
    { retext(): Peers['processor'] },
    { LocalLinter: new (options: { binary: unknown }) => Peers['linter'] },
    { binaryInlined: unknown },
  ];
  let processor = retext();
  for (const plugin of plugins) processor = processor.use((await load(`retext-${plugin}`)).default);
  const linter = new harper.LocalLinter({ binary });
  await linter.setup();
  return { writeGood, alex, processor, linter };
}

/** All of them find something here. */
const faulty =
  'Buy now, guys! So the fireman was utilized by my wife in order to teh muffin, which is is very obvious.';

/** Mingle first, write-good second. Throws where a peer finds nothing at all: then it was not called right. */
export async function loadCheckers(): Promise<readonly [Checker, Checker, ...Checker[]]> {
  const { writeGood, alex, processor, linter } = await loadPeers();
  const peers: readonly [Checker, ...Checker[]] = [
    { name: 'write-good', cold: () => writeGood },
    { name: 'alex', cold: () => (text) => alex(text).messages },
    { name: 'retext', cold: () => async (text) => (await processor.process(text)).messages },
    { name: 'harper.js', cold: () => (text) => linter.lint(text) },
  ];
  for (const { name, cold } of peers) {
    const found = (await cold()(faulty)) as unknown[];
    if (found.length === 0) throw new Error(`${name} finds no fault where there is one.`);
  }
  // `judge`, as the background asks: the parser settles what is in doubt.
  const mingle: Checker = {
    name: 'Mingle',
    cold() {
      const engine = createEngine();
      return (text) => engine.judge(text);
    },
  };
  return [mingle, ...peers];
}
