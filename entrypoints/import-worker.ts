import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Port, work } from '../lib/import/worker.ts';

/** A dedicated worker of options and welcome: archives are read and judged beside the page, not on it. */
export default defineUnlistedScript(() => work(self as unknown as Port));
