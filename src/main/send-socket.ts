import type { ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import type { ToCallProcess } from './ipc-messages.ts'

/**
 * Gives a child process the socket with the message, for good. What this process would read from here on would be lost,
 * and it goes on reading until the child has confirmed the socket: a caller who speaks right after the handshake would
 * not be heard. `net` stops reading for `pauseOnConnect`, which a server that has to read the request first cannot use.
 */
export function sendSocket(
  child: ChildProcess,
  message: ToCallProcess,
  socket: Socket,
  onSent: (error: Error | null) => void,
): void {
  const { _handle: handle } = socket as Socket & { _handle?: { readStop(): void } | null }
  handle?.readStop()
  child.send(message, socket, { keepOpen: false }, onSent)
}
