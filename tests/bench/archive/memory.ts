/** What a browser takes of the machine: processor time; memory of its renderers on Linux, resident, shared pages left out. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, CDPSession } from '@playwright/test';

/** MB. */
export interface Memory {
  readonly peak: number;
  /** Above what it was when the watch began. */
  readonly grown: number;
}

const every = 250;

/** Null where the system has no such figures. */
function residentOf(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1]) / 1000;
  } catch {
    return null;
  }
}

async function sessionOf(context: BrowserContext): Promise<CDPSession | null> {
  const browser = context.browser();
  const [page] = context.pages();
  return browser ? browser.newBrowserCDPSession() : page ? context.newCDPSession(page) : null;
}

/** Seconds that all processes of the browser that are there now have taken so far: other programs' load hardly shows in it. */
export async function processorTime(context: BrowserContext): Promise<number> {
  const session = await sessionOf(context);
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await session?.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

export async function watchMemory(context: BrowserContext): Promise<{ stop(): Memory | null }> {
  const session = await sessionOf(context);
  if (!session || process.platform !== 'linux') return { stop: () => null };
  const now = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { id }) => sum + (residentOf(id) ?? 0), 0);
  };
  const before = await now();
  let peak = before;
  const timer = setInterval(() => {
    now().then(
      (held) => {
        peak = Math.max(peak, held);
      },
      () => {},
    );
  }, every);
  return {
    stop() {
      clearInterval(timer);
      return { peak, grown: peak - before };
    },
  };
}
