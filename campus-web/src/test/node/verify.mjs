// Verifies Open Badges 3.0 (VC-JWT) as a stranger does, with none of the program's own code: signatures by jose, the format by ajv and the official schema,
// the status by the published lists. Usage: node verify.mjs ADDRESS SCHEMA, with one token per line on standard input; answers one line of JSON for each.
// ADDRESS is where the issuer is reached here; it takes the place of the origin that the credentials name.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { compactVerify, createLocalJWKSet, jwtVerify } from './vendor/jose/index.js';

const require = createRequire(import.meta.url);
const Ajv = require('./vendor/ajv/ajv2019.min.cjs');
const { fullFormats } = require('./vendor/ajv/formats.cjs');

const [address, schemaFile] = process.argv.slice(2);
const ajv = new Ajv({ strict: false, allErrors: true });
for (const [name, format] of Object.entries(fullFormats)) {
  ajv.addFormat(name, format);
}
const schema = JSON.parse(readFileSync(schemaFile, 'utf8'));
const fits = ajv.compile({ ...schema, $schema: schema.$schema.replace(/#$/, '') });

async function get(named) {
  const { pathname } = new URL(named);
  const answer = await fetch(address + pathname, { redirect: 'error' });
  if (!answer.ok) {
    throw new Error(`${named} answers ${answer.status}`);
  }
  return answer.text();
}

function demand(holds, what) {
  if (!holds) {
    throw new Error(what);
  }
}

const keys = createLocalJWKSet(JSON.parse(await get('http://issuer/.well-known/jwks.json')));

/** W3C Bitstring Status List v1.0, section 3.2. */
async function isSet(listAddress, index, purpose) {
  const { payload } = await jwtVerify(await get(listAddress), keys, { algorithms: ['RS256'] });
  const list = payload.credentialSubject;
  demand(payload.id === listAddress, 'the list has another id');
  demand(payload.type.includes('BitstringStatusListCredential') && list.type === 'BitstringStatusList', 'no status list');
  demand(list.statusPurpose === purpose, `the list is not about ${purpose}`);
  demand(list.encodedList.startsWith('u'), 'the list is not Base64url');
  const bits = gunzipSync(Buffer.from(list.encodedList.slice(1), 'base64url'));
  demand(bits.length * 8 >= 131072 && index < bits.length * 8, 'the list is too short');
  return (bits[index >> 3] & (0x80 >> (index & 7))) !== 0;
}

async function verify(token) {
  const { payload: bytes, protectedHeader } = await compactVerify(token, keys, { algorithms: ['RS256'] });
  const credential = JSON.parse(new TextDecoder().decode(bytes));
  demand(fits(credential), JSON.stringify(fits.errors));
  // Open Badges 3.0, section 8.2.4
  demand(protectedHeader.kid.startsWith(`${credential.issuer.id}/.well-known/jwks.json#`), 'the key is not the issuer’s');
  demand(credential.iss === credential.issuer.id && credential.jti === credential.id, 'iss or jti says something else');
  demand(credential.sub === credential.credentialSubject.id, 'sub says something else');
  demand(credential.nbf * 1000 === Date.parse(credential.validFrom) && credential.nbf * 1000 <= Date.now(), 'not valid yet');
  const entry = credential.credentialStatus;
  demand(entry.type === 'BitstringStatusListEntry' && entry.statusPurpose === 'revocation', 'no status');
  const index = Number(entry.statusListIndex);
  // the list of suspensions has the same place; Open Badges 3.0 has room for one entry alone, so that it is named by reference
  const [suspensions, place] = entry.statusReference.split('#');
  demand(Number(place) === index, 'the reference is to another place');
  return {
    genuine: true,
    revoked: await isSet(entry.statusListCredential, index, 'revocation'),
    suspended: await isSet(suspensions, index, 'suspension'),
  };
}

for (const token of readFileSync(0, 'utf8').split('\n').filter(Boolean)) {
  const answer = await verify(token).catch((refusal) => ({ genuine: false, reason: refusal.code ?? refusal.message }));
  console.log(JSON.stringify(answer));
}
