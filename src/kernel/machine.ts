/** The actor of what the machine itself does: reminders, marks, seals. It never decides against anybody. */
import type { Actor } from './procedure.ts'

export const machine: Actor = {
  id: '00000000-0000-4000-8000-000000000001',
  organisation: '00000000-0000-4000-8000-000000000002',
  kind: 'operator',
  powers: ['machine.operate'],
}
