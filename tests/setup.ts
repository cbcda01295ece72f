/**
 * Property tests draw the same samples at every run, so that a red check is a change's own doing. `MINGLE_SEED=random`
 * draws new ones, `MINGLE_RUNS` more of them; what they find is kept as a test.
 */
import fc from 'fast-check';

const { MINGLE_SEED: seed = '1', MINGLE_RUNS: runs } = process.env;

fc.configureGlobal({
  ...(seed !== 'random' && { seed: Number(seed) }),
  ...(runs !== undefined && { numRuns: Number(runs) }),
});
