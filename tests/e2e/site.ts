/**
 * Serves the practice pages at the real hosts of the three sites. They are single-page apps: any path answers with the
 * site's page, under a Content-Security-Policy as strict as the live sites'. Everything else is refused, so nothing that
 * runs in a test or on a practice page reaches the network.
 */
import { readFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { hosts } from '../../lib/networks/hosts.ts';

const built = resolve(import.meta.dirname, '../../.output/fixtures');

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
};

/** Scripts from the site alone, none inline, none evaluated; style attributes as all three sites allow them. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

const folderOf = (host: string): string =>
  host.endsWith('linkedin.com') ? 'linkedin' : host.endsWith('facebook.com') ? 'facebook' : 'x';

export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly contentType: string;
  readonly headers: Record<string, string>;
}

const known = new Set(hosts.map((pattern) => new URL(pattern.replace('*', '')).host));

/** What a request for a page, script or style is answered with; null for a host that is none of the manifest's. */
export async function answerOf(url: URL): Promise<Answer | null> {
  if (!known.has(url.host)) return null;
  const asset = /^\/assets\/[\w.-]+$/.test(url.pathname);
  const path = asset ? url.pathname.slice(1) : `${folderOf(url.host)}/index.html`;
  const body = await readFile(resolve(built, path)).catch(() => null);
  if (body === null)
    return { status: 404, body: 'Not built: npm run build:fixtures', contentType: 'text/plain', headers: {} };
  return {
    status: 200,
    body,
    contentType: types[extname(path)] ?? 'application/octet-stream',
    headers: asset ? {} : { 'content-security-policy': policy },
  };
}

/** Routes every request of the context: the hosts of the manifest to the practice pages, all others to nowhere. */
export async function serveSites(context: BrowserContext): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    const request = route.request();
    const page = request.method() === 'GET' && /^(document|script|stylesheet)$/.test(request.resourceType());
    const answer = page ? await answerOf(new URL(request.url())) : null;
    return answer ? route.fulfill(answer) : route.abort('blockedbyclient');
  });
}
