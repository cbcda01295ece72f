import { facebook } from './facebook.ts';
import { linkedin } from './linkedin.ts';
import type { Network, NetworkId } from './types.ts';
import { x } from './x.ts';

const networks = { x, linkedin, facebook } satisfies Record<NetworkId, Network>;

const hosts: readonly (readonly [RegExp, Network])[] = [
  [/(^|\.)(x|twitter)\.com$/, networks.x],
  [/(^|\.)linkedin\.com$/, networks.linkedin],
  [/(^|\.)facebook\.com$/, networks.facebook],
];

export const networkOf = ({ hostname }: Pick<Location, 'hostname'>): Network | null =>
  hosts.find(([host]) => host.test(hostname))?.[1] ?? null;
