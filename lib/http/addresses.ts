import os from 'node:os';

/** The address to open on this machine. */
export function localAddress(port: number, host: string): string {
  const name = isEverywhere(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${String(port)}`;
}

/**
 * The addresses under which other machines on the network reach the front, the likeliest first; none when it listens to
 * itself only.
 */
export function networkAddresses(port: number, host: string): string[] {
  if (!isEverywhere(host)) return isLoopback(localAddress(port, host)) ? [] : [localAddress(port, host)];
  return Object.entries(os.networkInterfaces())
    .flatMap(([name, addresses]) => (addresses ?? []).map((one) => ({ ...one, rank: rankOf(name) })))
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .sort((one, other) => one.rank - other.rank)
    .map(({ address }) => `http://${address}:${String(port)}`);
}

/** Whether an address means to every machine that machine itself. */
export function isLoopback(origin: string): boolean {
  const host = URL.canParse(origin) ? new URL(origin).hostname : '';
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.');
}

/** Phones are in the wireless network; bridges of containers and virtual machines lead to no phone. */
function rankOf(name: string): number {
  if (/^(docker|br-|veth|virbr|vmnet|vbox|utun|tun|tap|zt|wg)/i.test(name)) return 2;
  return /^(wl|wi-?fi|en0$|ap)/i.test(name) ? 0 : 1;
}

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}
