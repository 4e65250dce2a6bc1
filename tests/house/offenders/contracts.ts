/** A register whose table breaks every rule of the tables. */
export const offender = {
  name: 'offender',
  path: 'offenders',
  commands: {
    seize: { at: 'seizure', name: '查封', by: 'centre.seize', when: ['none'], clause: 'a99' },
    forget: { at: 'oblivion', name: '遗忘', by: 'public.read', when: ['none'], clause: { none: '' } },
  },
  readings: {
    peek: { at: '/:id', name: '窥看', by: [], clause: 'a1' },
  },
}
