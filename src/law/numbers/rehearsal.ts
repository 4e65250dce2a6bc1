/**
 * Everything that a rehearsal numbers or codes begins with Y (演练), and nothing real does: neither house takes the
 * other's for its own. Ours, not official.
 */
export const rehearsalLetter = 'Y'

export const isOfRehearsal = (number: string): boolean => number.startsWith(rehearsalLetter)

/** A card of the other kind of house: one of a rehearsal is never entered as real, nor a real one in a rehearsal. */
export function strayCard(card: string, rehearsal: boolean): { problem: string; remedy: string } | undefined {
  if (isOfRehearsal(card) === rehearsal) return undefined
  return rehearsal
    ? {
        problem: `${card}是正式证卡的编号，演练中不登记`,
        remedy: `请改填以${rehearsalLetter}开头的演练编号，或不填，由系统自动编号`,
      }
    : {
        problem: `${card}是演练编号，不产生任何效力，不能登记`,
        remedy: '请对照证卡填写正式的证卡编号',
      }
}
