/**
 * Zod makes schemas faster by turning them into program text, which the content policy forbids;
 * trying is enough to be reported. It reads its settings from here when it is loaded, so this has to
 * run first, without zod itself: whoever needs it imports the rest afterwards.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
