// Builds every src/*.js into one browser bundle of the same name. Usage: node build.mjs OUTPUT_FOLDER
// Does nothing when no input has changed since the last run.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? join(here, 'out'));

const hashOf = (files) => files.reduce((hash, file) => hash.update(file).update(readFileSync(file)), createHash('sha256')).digest('hex');
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)]))
    .sort();
const unchanged = (stamp, hash) => existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;

function installPackages() {
  const stamp = join(here, 'node_modules', '.opora-lock');
  const hash = hashOf([join(here, 'package-lock.json')]);
  if (unchanged(stamp, hash)) return;
  // No scripts: one of the packages runs telemetry after its installation.
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  writeFileSync(stamp, hash);
}

async function bundle() {
  const { build } = await import('esbuild');
  const { formWords } = await import('./form-words.mjs');
  const { formEditorWords } = await import('./form-editor-words.mjs');
  const { simulationWords } = await import('./simulation-words.mjs');
  const { panelWords } = await import('./panel-words.mjs');
  const { iconSprite } = await import('./icon-sprite.mjs');
  const entries = readdirSync(join(here, 'src')).filter((name) => name.endsWith('.js'));
  for (const entry of entries) {
    const name = entry.replace(/\.js$/, '');
    await build({
      entryPoints: [join(here, 'src', entry)],
      outdir: out,
      // form-viewer → window.FormViewer
      globalName: name.replace(/(^|-)([a-z])/g, (match, dash, letter) => letter.toUpperCase()),
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2020',
      legalComments: 'linked',
      assetNames: 'files/[name]',
      loader: { '.woff2': 'file', '.woff': 'file', '.ttf': 'file', '.eot': 'empty', '.svg': 'file' },
      plugins: [formWords, formEditorWords, simulationWords, panelWords],
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'warning',
    });
  }
  writeFileSync(join(out, 'icons.svg'), iconSprite());
}

const inputs = [...filesIn(join(here, 'src')), ...['build.mjs', 'form-words.mjs', 'form-editor-words.mjs', 'simulation-words.mjs', 'panel-words.mjs', 'icon-sprite.mjs', 'package-lock.json'].map((name) => join(here, name))];
const stamp = join(out, '.inputs');
const hash = hashOf(inputs);
if (!unchanged(stamp, hash)) {
  installPackages();
  mkdirSync(out, { recursive: true });
  await bundle();
  writeFileSync(stamp, hash);
}
