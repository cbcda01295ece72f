/** Looks for one's own number when one's own profile is in the page. Others' profiles are not read at all. */
import type { Network } from '../networks/types.ts';

export class OwnReach {
  readonly #network: Network;
  readonly #tell: (count: number) => void;
  /** Empty until the background has named it, and where the user has set none. */
  #handle = '';
  #told: number | null = null;

  /** `tell` gets each number once. */
  constructor(network: Network, tell: (count: number) => void) {
    this.#network = network;
    this.#tell = tell;
  }

  know(handle: string): void {
    this.#handle = handle;
  }

  /** Called at signs of use: a site needs no more than to be read when one is there. */
  look(doc: Document): void {
    const count = this.#handle ? this.#network.reach(doc, this.#handle) : null;
    if (count === null || count === this.#told) return;
    this.#told = count;
    this.#tell(count);
  }
}
