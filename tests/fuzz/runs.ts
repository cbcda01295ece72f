/** How often each is tried: a thousand times where everything is checked, `npm run fuzz` many more. */
export const numRuns = Number(process.env.MINGLE_RUNS ?? 1000);

/** ms a test may take: a night is long. */
export const patience = 12 * 3_600_000;
