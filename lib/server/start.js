// `npm start`. Node's own modules only: nothing may be installed yet.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Counterpoint needs Node.js 20.19 or newer and this is ${process.versions.node}: install the current LTS from https://nodejs.org.`,
  );
  process.exit(1);
}

const { prepare } = await import('./prepare.js');
await prepare();

const { register } = await import('tsx/esm/api');
register();
await import(new URL('./main.ts', import.meta.url).href);
