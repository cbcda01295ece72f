/** Node 22 has no Web Locks: the part of them that the settings use, within one program. */
const waiting = new Map<string, Promise<unknown>>();

export const locks = {
  request<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (waiting.get(name) ?? Promise.resolve()).then(work, work);
    waiting.set(
      name,
      turn.catch(() => undefined),
    );
    return turn;
  },
};
