/** Mail by SMTP. One connection a message: a summary a day is no traffic worth keeping lines open for. */
import { createTransport } from 'nodemailer'
import { type Letter, NotSent } from './letter.ts'

export function mailer({ url, from }: { url: string; from: string }, patience: number) {
  const { hostname, protocol, username } = new URL(url)
  const local = /^(localhost|127\.)/.test(hostname)
  const transport = createTransport({
    url,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    // A password is never said in clear beyond this machine.
    ...(protocol === 'smtp:' && username && !local ? { requireTLS: true } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = from.slice(from.lastIndexOf('@') + 1)
  return {
    async send({ id, to, subject, text }: Letter): Promise<void> {
      try {
        await transport.sendMail({
          from: { name: '质督', address: from },
          to,
          subject,
          text,
          // The same however often it is sent: whoever gets it twice can tell.
          messageId: `<${id}@${domain}>`,
          headers: { 'auto-submitted': 'auto-generated' },
        })
      } catch (error) {
        // What a server answers may hold the address: of the fault, only its kind is kept.
        throw new NotSent('mail', (error as { code?: string }).code)
      }
    },
    close: () => transport.close(),
  }
}
