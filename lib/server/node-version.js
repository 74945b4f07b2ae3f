// Ends the process with one sentence on a Node.js that is too old. Imported first, for that effect.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Counterpoint needs Node.js 20.19 or newer and this is ${process.versions.node}: install the current LTS from https://nodejs.org.`,
  );
  process.exit(1);
}
