import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Port, work } from '../lib/what-if/worker.ts';

/** A dedicated worker of options: it looks through the whole ledger beside the page, not on it. */
export default defineUnlistedScript(() => work(self as unknown as Port));
