import { expect, test } from 'vitest'
import { given, on } from '../../../tests/kit.ts'
import { Said } from '../../kernel/words.ts'
import * as decider from './decide.ts'

const now = on('2026-03-02')

test('an organisation may change its name, never its kind, because its powers hang on it', () => {
  const [established] = given(decider)
    .when({ type: 'establish', kind: 'centre', name: new Said('省评价中心') }, now)
    .events()
  if (!established) throw new Error('not established')
  const [renamed] = given(decider, established)
    .when({ type: 'rename', name: new Said('省评价指导中心'), reason: new Said('机构更名') }, now)
    .events()
  if (!renamed) throw new Error('not renamed')
  expect(given(decider, established, renamed).state).toMatchObject({ stage: 'established', kind: 'centre' })
  expect(JSON.stringify([established, renamed])).not.toContain('评价')
})
