import http, { type RequestListener } from 'node:http';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { explain } from '../port';
import { Refusal } from '../refusal';

/** A whole school may be behind one address, so the limits are per socket and over all, not per address. */
const limits = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
};
const mostConnections = 8_000;
const mostRequestsPerSocket = 10_000;
const politeness = 300;
const sweepEvery = 50;
const patience = 5_000;

export function makeServer(listener: RequestListener): http.Server {
  const server = http.createServer(limits, listener);
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = mostRequestsPerSocket;
  server.on('clientError', (error, socket) => {
    const isTooLarge = 'code' in error && error.code === 'HPE_HEADER_OVERFLOW';
    const status = isTooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
    if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    else socket.destroy();
  });
  return server;
}

/** @throws Refusal when the port was taken since it was checked */
export async function listen(server: http.Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(new Refusal(explain(error, port, host)));
    });
    server.listen({ port, host, backlog: 2_048 }, resolve);
  });
}

/**
 * Closes the server without failing anybody: takes no new connections, finishes what it was asked (a request that is
 * just arriving on an open connection too), and cuts what is not done after 5 s.
 *
 * @param lastRequests called when no request should keep its connection any more
 */
export async function drain(server: http.Server, lastRequests: () => void): Promise<void> {
  lastRequests();
  const closed = new Promise((resolve) => net.Server.prototype.close.call(server, resolve));
  await Promise.race([closed, sleep(politeness)]);
  // A connection that was busy until now is idle after its answer, and its client would keep it open.
  const sweeping = setInterval(() => {
    server.closeIdleConnections();
  }, sweepEvery);
  await Promise.race([closed, sleep(patience)]);
  clearInterval(sweeping);
  server.closeAllConnections();
}
