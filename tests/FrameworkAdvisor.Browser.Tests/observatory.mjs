// The scores of pages by MDN's HTTP Observatory, a line of JSON each. By itself that looks only at the first page of a
// host, on the usual ports and behind a certificate that everybody trusts; so here the site gets a front of its own,
// which leaves out the headers it is told to.
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import tls from 'node:tls';

const [site, certificate, key, headersLeftOut, ...pages] = process.argv.slice(2);
const observatory = new URL('./node_modules/@mdn/mdn-http-observatory/', import.meta.url);
const trusted = fs.readFileSync(certificate, 'utf8');
tls.setDefaultCACertificates([...tls.getCACertificates('default'), trusted]);

// The list of sites that browsers know to be encrypted comes by an install script; this site is not on it.
fs.writeFileSync(new URL('conf/hsts-preload.json', observatory), '{}');
const { ALL_TESTS } = await import(new URL('src/constants.js', observatory));
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await import(new URL('src/grader/charts.js', observatory));
const { getScoreModifier } = await import(new URL('src/grader/grader.js', observatory));
const { retrieve } = await import(new URL('src/retriever/retriever.js', observatory));

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
const httpsPort = await listen(https.createServer({ cert: trusted, key: fs.readFileSync(key) }, (request, response) => {
  const headers = { ...request.headers, 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' };
  request.pipe(http.request(site + request.url, { method: request.method, headers }, (answer) => {
    headersLeftOut.split(',').forEach((header) => delete answer.headers[header]);
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  }));
}));
const httpPort = await listen(http.createServer((request, response) => {
  response.writeHead(301, { location: `https://localhost:${httpsPort}${request.url}` });
  response.end();
}));

for (const path of pages) {
  const retrieved = await retrieve('localhost', { path, httpPort, httpsPort });
  const results = ALL_TESTS.map((test) => test(retrieved));
  const modifiers = results.map((result) => getScoreModifier(result.result));
  const sum = (some) => some.reduce((total, modifier) => total + modifier, 100);
  const strict = sum(modifiers.filter((modifier) => modifier < 0));
  console.log(JSON.stringify({
    path,
    status: retrieved.responses.auto?.status ?? 0,
    score: strict >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : strict,
    findings: results.map((result, at) => `${result.result} ${modifiers[at]}`).join(', '),
  }));
}

process.exit(0);
