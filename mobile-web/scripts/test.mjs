// All tests of mobile-web except the browser: message gate, types, lint, units with axe.
import { bin, installPackages, requireNode, run } from './tools.mjs';

requireNode();
installPackages();
run(process.execPath, ['scripts/messages.mjs', '--check'], 'the gate of six languages');
run(process.execPath, ['scripts/api-types.mjs'], 'the types of the interface');
run(process.execPath, ['scripts/licences.mjs'], 'the gate of licences');
run(bin('tsc'), ['--noEmit'], 'type checking');
run(bin('biome'), ['check', '.'], 'lint');
run(bin('stylelint'), ['src/**/*.css'], 'style lint');
run(bin('vitest'), ['run'], 'unit tests');
