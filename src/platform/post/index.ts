/** The ways out of the house that the operator has configured. */
import { gateway } from './gateway.ts'
import { type Letter, usualPatience } from './letter.ts'
import { mailer } from './mail.ts'
import type { PostSettings } from './settings.ts'

type Way = { send(letter: Letter): Promise<void>; close(): void }
export type Posts = { mail?: Way; gateway?: Way; close(): void }

export function openPosts(settings: PostSettings = {}): Posts {
  const { patience = usualPatience } = settings
  const ways = {
    ...(settings.mail ? { mail: mailer(settings.mail, patience) } : {}),
    ...(settings.gateway ? { gateway: gateway(settings.gateway, patience) } : {}),
  }
  return {
    ...ways,
    close: () => {
      for (const way of Object.values(ways)) way.close()
    },
  }
}
