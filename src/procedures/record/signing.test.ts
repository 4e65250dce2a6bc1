/** Who signs a record, with what, and what becomes of a signature when something is written after it. */
import { describe, expect, test } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { begun, decider, expected, filled, said, self } from '../../../tests/record-story.ts'
import type { Event } from './state.ts'

describe('signatures', () => {
  const day = '2026-03-10'
  const story = (...events: Event[]) => given(decider, expected(day), begun(day), ...events)
  const sign = (party: 'self' | 'site', how: 'drawn' | 'paper' | 'confirmed') => ({ type: 'sign' as const, party, how })
  const picture = { picture: 'a'.repeat(64) }
  const refused: Event = { type: 'OpinionRecorded', opinion: { view: 'refuses', on: day, text: said() } }

  test('a drawn one needs its picture; who cannot draw confirms', () => {
    story(...filled)
      .when(sign('self', 'drawn'), on(day, self))
      .refusedUnder(undefined)
    const drawn = story(...filled).when(sign('self', 'drawn'), { ...on(day, self), ...picture })
    expect(drawn.events()).toMatchObject([{ signature: { party: 'supervisor-1', sha256: picture.picture } }])
    const confirmed = story(...filled).when(sign('self', 'confirmed'), { ...on(day, self), ...picture })
    expect(confirmed.events()).toMatchObject([{ signature: { party: 'supervisor-1', how: 'confirmed' } }])
    expect(JSON.stringify(confirmed.events())).not.toContain('sha256')
  })
  test('whoever is in charge at the site signs the opinion: not before it, and not after a refusal', () => {
    story().when(sign('site', 'confirmed'), on(day, self)).refusedUnder(undefined)
    story(refused).when(sign('site', 'confirmed'), on(day, self)).refusedUnder(undefined)
    expect(
      story(...filled)
        .when(sign('site', 'confirmed'), on(day, self))
        .events(),
    ).toMatchObject([{ signature: { party: 'site' } }])
  })
  test('what is written afterwards is told beside the signature; another opinion wants another one', () => {
    const signedBy = (party: string): Event => ({
      type: 'RecordSigned',
      signature: { party, how: 'confirmed', at: `${day}T03:00:00.000Z`, on: day, by: self.id },
    })
    const both = [...filled, signedBy('site'), signedBy('supervisor-1')]
    expect(story(...both).state.content.signatures?.map(({ changed }) => changed)).toEqual([undefined, undefined])
    const more = story(...both, { type: 'AdviceGiven', text: said() }).state.content.signatures
    expect(more?.map(({ party, changed }) => [party, changed])).toEqual([
      ['site', true],
      ['supervisor-1', true],
    ])
    const again = story(...both, { type: 'AdviceGiven', text: said() }, signedBy('site')).state.content.signatures
    expect(again?.find(({ party }) => party === 'site')?.changed).toBeUndefined()
    expect(story(...both, refused).state.content.signatures?.map(({ party }) => party)).toEqual(['supervisor-1'])
  })
})
