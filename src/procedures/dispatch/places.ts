/** Small questions about the places of a dispatch that decider, fold and store ask alike. */
import type { Dispatch, Place } from './state.ts'

export const inForce = ({ state }: Place): boolean => state === 'asked' || state === 'accepted'

export const placeOf = (the: Dispatch, account: string): Place | undefined =>
  the.places.find((place) => place.account === account && inForce(place))

/** A letter that names the wrong people or hours is voided with the event that made it wrong. */
export const letterOf = ({ letter }: Dispatch): { letter?: string } =>
  letter && letter.stage !== 'voided' ? { letter: letter.document } : {}
