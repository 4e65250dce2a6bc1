import { machine } from '../../../../kernel/machine.ts'

export const verify = machine
