/** Owners of phrases that are no rule of the registry: the user's. */
export const OWN_BROCHURE = 10_000;
export const OWN_CONVERSATION = 10_001;
export const ALLOWED = 10_002;
export const OWN_NAME = 10_003;
