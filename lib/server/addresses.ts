import os from 'node:os';

/** The address to open on this machine. */
export function localAddress(port: number, host: string): string {
  const name = isEverywhere(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}

/** The addresses under which other machines on the network reach the front; none when it listens to itself only. */
export function networkAddresses(port: number, host: string): string[] {
  if (!isEverywhere(host)) return [];
  return Object.values(os.networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${String(port)}`);
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
