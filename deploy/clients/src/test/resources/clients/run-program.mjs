import { run } from './js/program.js';

for (const line of await run(process.argv[2])) {
    console.log(line);
}
