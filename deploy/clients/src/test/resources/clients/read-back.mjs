// Reads each sample by its schema and writes it again, as the client does with what it is answered and what it sends.
import { readFileSync } from 'node:fs';
import * as models from './js/client/models/index.js';

const samples = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const written = {};
for (const [schema, sample] of Object.entries(samples)) {
    try {
        written[schema] = models[`${schema}ToJSON`](models[`${schema}FromJSON`](sample));
    } catch (failure) {
        written[schema] = `fails: ${failure}`;
    }
}
console.log(JSON.stringify(written));
