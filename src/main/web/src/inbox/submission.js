// Sends the answers once: the button sleeps meanwhile, and every retry from this page names the same submission.
import { answersOf } from './answers.js';
import { showErrors, summarize } from './errors.js';
import { post } from './server.js';

export function submission({ form, place, task, submissionId, button, words, notices, draft, files, unsent }) {
  const label = button.querySelector('span');
  const usual = label.textContent;
  let running = false;

  function rest() {
    running = false;
    button.disabled = false;
    label.textContent = usual;
  }

  function refused(refusal) {
    rest();
    if (refusal.body?.newer) return void stale(refusal.body.newer);
    // The server kept the text as the draft, so its version has moved on.
    if (refusal.status === 422 || refusal.status === 409) draft.again();
    else draft.resume();
    if (refusal.status === 422) return summarize({ place, notices, homeless: showErrors(form, refusal.body?.errors ?? []), fallback: words.wordErrors });
    const over = refusal.status === 401 || refusal.status === 403;
    notices.show('danger', over ? words.wordSessionOver : refusal.message || words.wordFailed, over ? [{ label: words.wordSignIn, href: '/sign-in' }] : []);
    window.scrollTo({ top: 0 });
  }

  /** Another window saved a text that this one does not show: nothing is sent before the person has seen both. */
  async function stale(newer) {
    if (await draft.conflict(newer, { title: 'staleTitle', text: 'staleText' })) form.submit();
  }

  async function send(answers) {
    if (running) return;
    running = true;
    notices.clear();
    button.disabled = true;
    label.textContent = words.wordSubmitting;
    await draft.settle();
    try {
      for (const one of unsent) await one.saveAll();
      const done = await post(`/inbox/${task}/submission`, { submissionId, answers, version: draft.version });
      draft.forget();
      location.assign(done.location);
    } catch (refusal) {
      refused(refusal);
    }
  }

  /** A form that is sent while a file is on its way waits for it. */
  async function arrival() {
    running = true;
    button.disabled = true;
    label.textContent = words.wordUploading;
    await files.arrived();
    rest();
  }

  form.on('submit', ({ errors }) => {
    if (Object.keys(errors).length === 0) return void send(answersOf(form));
    summarize({ place, notices, fallback: words.wordErrors });
  });
  button.addEventListener('click', async () => {
    if (running) return;
    if (files.busy) await arrival();
    form.submit();
  });
  button.disabled = false;
}
