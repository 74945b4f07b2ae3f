import http from 'node:http';

export function openFront({
  port,
  host,
  socket,
}: {
  port: number;
  host: string;
  socket: string;
}): Promise<http.Server> {
  const agent = new http.Agent({ keepAlive: true });
  const server = http.createServer((request, response) => {
    const upstream = http.request(
      { socketPath: socket, agent, method: request.method, path: request.url, headers: request.headers },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    upstream.on('error', () => response.destroy());
    request.pipe(upstream);
  });
  return new Promise((resolve) =>
    server.listen(port, host, () => {
      resolve(server);
    }),
  );
}
