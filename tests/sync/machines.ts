/**
 * Machines of one user: each has extension storage of its own and a copy of the synced storage, which others see only
 * once both have exchanged. Limits are Chromium's.
 */
type Values = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>) => void;

const copy = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

class Area {
  values: Values = {};
  private readonly listeners = new Set<Listener>();
  readonly onChanged = {
    addListener: (listener: Listener) => void this.listeners.add(listener),
    removeListener: (listener: Listener) => void this.listeners.delete(listener),
  };
  async get(key: string | null): Promise<Values> {
    if (key === null) return copy(this.values);
    return Object.hasOwn(this.values, key) ? { [key]: copy(this.values[key]) } : {};
  }
  async set(values: Values): Promise<void> {
    this.change(values);
  }
  async remove(keys: string | string[]): Promise<void> {
    this.change(Object.fromEntries([keys].flat().map((key) => [key, undefined])));
  }
  async clear(): Promise<void> {
    await this.remove(Object.keys(this.values));
  }
  protected change(values: Values): void {
    for (const [key, value] of Object.entries(values)) {
      if (value === undefined) delete this.values[key];
      else this.values[key] = copy(value);
    }
    const changes = Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }]));
    for (const listener of this.listeners) listener(changes);
  }
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
export const itemBytes = (key: string, value: unknown): number => bytesOf(key) + bytesOf(JSON.stringify(value));

class SyncedArea extends Area {
  readonly limits = { item: 8192, total: 102_400, items: 512 };
  /** Keys changed here that the others have not seen. */
  readonly unsent = new Set<string>();
  writes = 0;
  /** What the next writes fail with. */
  failing: string | null = null;

  override async set(values: Values): Promise<void> {
    if (this.failing) throw new Error(this.failing);
    const next = { ...this.values, ...values };
    for (const [key, value] of Object.entries(values))
      if (itemBytes(key, value) > this.limits.item) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
    const total = Object.entries(next).reduce((sum, [key, value]) => sum + itemBytes(key, value), 0);
    if (total > this.limits.total) throw new Error('QUOTA_BYTES quota exceeded');
    if (Object.keys(next).length > this.limits.items) throw new Error('MAX_ITEMS quota exceeded');
    await super.set(values);
  }
  protected override change(values: Values): void {
    this.writes++;
    for (const key of Object.keys(values)) this.unsent.add(key);
    super.change(values);
  }
  /** What came from another machine. */
  arrive(key: string, value: unknown): void {
    super.change({ [key]: value });
  }
}

export class Machine {
  readonly local = new Area();
  readonly sync = new SyncedArea();
  readonly managed = new Area();
}

/** The browser's server: the last who sends a key has it. */
export class Cloud {
  private readonly values = new Map<string, unknown>();
  send({ sync }: Machine): void {
    for (const key of sync.unsent) this.values.set(key, copy(sync.values[key]));
    sync.unsent.clear();
  }
  /** Hands out what is there, some keys only where told. A change not sent yet stays. */
  receive({ sync }: Machine, wanted: (key: string) => boolean = () => true): void {
    for (const [key, value] of this.values)
      if (wanted(key) && !sync.unsent.has(key) && JSON.stringify(sync.values[key]) !== JSON.stringify(value))
        sync.arrive(key, value);
  }
}
