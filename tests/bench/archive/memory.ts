/** What the renderers of a browser hold in memory, on Linux: resident pages, shared ones left out. */
import { readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';

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

export async function watchMemory(context: BrowserContext): Promise<{ stop(): Memory | null }> {
  const browser = context.browser();
  const [page] = context.pages();
  const session = browser ? await browser.newBrowserCDPSession() : page ? await context.newCDPSession(page) : null;
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
