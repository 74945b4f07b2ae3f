import net from 'node:net';
import { Heard } from './heard';

const patience = 30_000;

interface Asked {
  readonly port: number;
  readonly discussion: string;
  readonly token: string;
}

/** Sends the request for a discussion's live stream, as the browser with this token does. */
export function askForStream({ port, discussion, token }: Asked): net.Socket {
  const socket = net.connect(port, '127.0.0.1').setNoDelay();
  const lines = [`GET /api/discussions/${discussion}/stream HTTP/1.1`, `host: 127.0.0.1:${String(port)}`];
  socket.write([...lines, `cookie: counterpoint=${token}`, '', ''].join('\r\n'));
  return socket;
}

/**
 * Waits until a stream has greeted, and tells of what comes from then on.
 *
 * @throws when it is refused, ends, or says nothing
 */
export function greeted(socket: net.Socket, onChange: (seq: number) => void): Promise<void> {
  const heard = new Heard();
  let greeting: string | null = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => socket.destroy(new Error('the stream says nothing')), patience);
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      for (const seq of heard.read(chunk)) onChange(seq);
      if (greeting === null) return;
      greeting += chunk;
      if (!greeting.includes('event: hello')) return;
      greeting = null;
      clearTimeout(late);
      resolve();
    });
    socket.on('error', reject);
    socket.once('close', () => {
      clearTimeout(late);
      reject(new Error(`the stream ended: ${greeting ?? ''}`));
    });
  });
}
