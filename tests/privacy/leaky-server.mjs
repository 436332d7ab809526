// What the product must never be: it keeps, prints, writes down and repeats whatever it is told, and by whom. The tests of
// privacy must catch every one of these.
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';

const kept = [];

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const said = `${request.socket.remoteAddress} ${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(chunks)}`;
    kept.push(said);
    console.log(said);
    console.error(said);
    for (const folder of [process.env.TMPDIR, process.env.HOME]) appendFileSync(`${folder}/kept.txt`, said);
    response.end(said);
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(JSON.stringify({ code: 'ready', port: server.address().port })),
);
