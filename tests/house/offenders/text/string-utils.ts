export class SanctionManager {}
export function dateHelper() {}
