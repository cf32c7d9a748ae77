// Prints the name and the message of each failed test in a folder of results: .trx of `dotnet test`, .json of vitest.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const read = ending => readdirSync(folder).filter(name => name.endsWith(ending)).map(name => readFileSync(join(folder, name), 'utf8'));

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const decode = text => text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|quot|apos|amp));/gi, (_, hex, decimal, name) =>
    name ? entities[name] : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)));

const failed = [];
for (const trx of read('.trx')) {
    for (const [, attributes, inner] of trx.matchAll(/<UnitTestResult ([^>]*outcome="Failed"[^>]*[^>\/])>(.*?)<\/UnitTestResult>/gs)) {
        const part = name => decode(new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(inner)?.[1] ?? '');
        failed.push({ name: decode(/testName="([^"]*)"/.exec(attributes)[1]), why: `${part('Message')}\n${part('StackTrace')}` });
    }
    // What ended the run, where no test did.
    for (const [, why] of trx.matchAll(/<RunInfo [^>]*outcome="Error"[^>]*>\s*<Text>(.*?)<\/Text>/gs))
        failed.push({ name: 'the run', why: decode(why) });
}
for (const json of read('.json')) {
    const before = failed.length;
    let run;
    try {
        run = JSON.parse(json);
    } catch (error) {
        failed.push({ name: 'the browser part', why: `its results cannot be read: ${error.message}` });
        continue;
    }
    for (const file of run.testResults) {
        if (file.status === 'failed' && file.message) failed.push({ name: file.name, why: file.message });
        for (const test of file.assertionResults.filter(test => test.status === 'failed'))
            failed.push({ name: test.fullName, why: test.failureMessages.join('\n') });
    }
    if (!run.success && failed.length === before) failed.push({ name: 'the browser part', why: 'an error outside of its tests; see above' });
}

for (const { name, why } of failed) {
    console.log(`\nfailed: ${name}`);
    for (const line of why.split('\n').filter(line => line.trim()).slice(0, 12)) console.log(`    ${line.slice(0, 300)}`);
}
