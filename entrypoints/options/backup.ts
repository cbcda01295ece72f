/** Backup on the options page: what is under way, and how it went in words. */
import { createStore } from 'zustand/vanilla';
import { download } from '../../components/download.ts';
import type { Words } from '../../lib/i18n.ts';
import { type Backup, makeBackup, makeCsv, maxBackupBytes, readBackup, restoreBackup } from '../../lib/store/backup.ts';

export interface BackupState {
  readonly waiting: Backup | null;
  readonly told: string;
  readonly busy: boolean;
}

export function createBackup({ t, plural }: Words) {
  const store = createStore<BackupState>()(() => ({ waiting: null, told: '', busy: false }));
  const act = async (work: () => Promise<Partial<BackupState>>) => {
    store.setState({ busy: true, told: '' });
    try {
      store.setState(await work());
    } catch {
      store.setState({ told: t('problemFailed') });
    }
    store.setState({ busy: false });
  };
  const today = () => new Date().toISOString().slice(0, 10);
  return {
    store,
    save: () =>
      act(async () => {
        download(await makeBackup(new Date()), `mingle-${today()}.json`);
        return {};
      }),
    table: () =>
      act(async () => {
        download(await makeCsv(), `mingle-posts-${today()}.csv`);
        return {};
      }),
    choose: (file: File) =>
      act(async () => {
        if (file.size > maxBackupBytes) return { waiting: null, told: t('backupTooBig') };
        const read = readBackup(await file.text());
        if (read.kind === 'read') return { waiting: read.backup };
        return { waiting: null, told: t(read.kind === 'newer' ? 'backupNewer' : 'backupNotOurs') };
      }),
    restore: () =>
      act(async () => {
        const { waiting } = store.getState();
        if (!waiting) return {};
        const { added } = await restoreBackup(waiting);
        return { waiting: null, told: plural('backupDone', added) };
      }),
    leave: () => store.setState({ waiting: null, told: '' }),
  };
}
