/** The register of consents to electronic delivery. It is given the folder where scans are kept. */
import type { Procedure } from '../../kernel/procedure.ts'
import { keepFile } from '../../platform/files.ts'
import { stateTable } from '../../platform/state-table.ts'
import { wholeFile } from '../document/facts.ts'
import { institutionSeen } from '../institution/facts.ts'
import { type Command, commands, type Consent, type Event, type Facts, readings } from './contract.ts'
import { decide, evolve, initial, ready, relates, stage } from './decide.ts'

const table = stateTable<Consent>('delivery_consent')

export const deliveryConsent = (folder: string): Procedure<Consent, Command, Event, Facts> => ({
  name: 'delivery-consent',
  title: '电子送达确认书',
  path: 'delivery-consents',
  commands,
  readings,
  initial,
  stage,
  relates,
  ready,
  decide,
  evolve,
  store: {
    ...table,
    async gather(sql, subject, _state, command) {
      if (command.type === 'withdraw') return {}
      return { known: (await institutionSeen(sql, subject)) !== undefined, scan: command.file }
    },
    save: (sql, subject, state, version) =>
      table.save(sql, subject, state, version, {
        signed_on: state.signedOn ?? null,
        withdrawn_on: state.withdrawnOn ?? null,
      }),
    async keep(_sql, _subject, { scan }) {
      if (scan) await keepFile(folder, scan.sha256, scan.bytes())
    },
  },
  views: {
    async page(sql, _reader, { id }) {
      const institution = await institutionSeen(sql, String(id))
      if (!institution) return undefined
      const the = (await table.load(sql, String(id)))?.state ?? initial
      return {
        institution: institution.name,
        stage: the.stage,
        signedOn: the.signedOn ?? null,
        withdrawnOn: the.withdrawnOn ?? null,
        scanned: the.scan?.type ?? null,
      }
    },
    async scan(sql, _reader, { id }) {
      const scan = (await table.load(sql, String(id)))?.state.scan
      const bytes = scan && (await wholeFile(folder, scan.sha256))
      return bytes && { name: `电子送达确认书.${scan.type}`, bytes, type: scan.type }
    },
  },
})
