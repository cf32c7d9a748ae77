/** Made up, recognised as OpenAI's, and searched for wherever a key must not be. */
export const canary = 'sk-proj-canary-0123456789-made-up-4f2a';

/** What no part of may turn up: longer than the hint. */
export const canaryParts = [canary, canary.slice(8, 20), canary.slice(-12)];
