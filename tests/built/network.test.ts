/** The built files hold nothing that could reach a network, and name no address but those explained here. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hosts } from '../../lib/networks/hosts.ts';

const reaching =
  /\b(XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|importScripts|RTCPeerConnection)\b|\bfetch\s*\(/g;

/** Each with its reason. */
const known = [
  /^https?:\/\/www\.w3\.org\//, // names of XML namespaces, never opened
  /^https:\/\/react\.dev\//, // the text of React's error messages
  /^https:\/\/example\.com\b/, // in the rules' example sentences
  /^https:\/\/\$\{/, // completed to parse a domain the user typed, never opened
  ...hosts.map((pattern) => new RegExp(`^${pattern.replace(/[/.]/g, '\\$&').replace('*', '')}`)),
];

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (folder) => {
  const root = resolve(import.meta.dirname, '../../.output', folder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|html|css)$/.test(name),
  );
  const sources = files.map((name) => ({ name, source: readFileSync(resolve(root, name), 'utf8') }));

  test('has files to look at', () => {
    expect(files.length).toBeGreaterThan(5);
  });

  test('calls nothing that reaches a network', () => {
    const found = sources.flatMap(({ name, source }) =>
      (source.match(reaching) ?? []).map((call) => `${name}: ${call}`),
    );
    expect(found).toEqual([]);
  });

  test('names no address that is not explained', () => {
    const found = sources.flatMap(({ name, source }) =>
      (source.match(/\b(?:https?|wss?):\/\/[^\s"'`)\\<>]+/g) ?? [])
        .filter((address) => !known.some((pattern) => pattern.test(address)))
        .map((address) => `${name}: ${address}`),
    );
    expect(found).toEqual([]);
  });
});
