/** Why the house cannot start, in one sentence for the person at the keyboard. */
export class StartError extends Error {}
