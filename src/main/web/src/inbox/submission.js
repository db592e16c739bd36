// Sends the answers once: the button sleeps meanwhile, and every retry from this page names the same submission.
import { showErrors, goToFirstError } from './errors.js';
import { post } from './server.js';

export function submission({ form, place, task, submissionId, button, words, notices, draft }) {
  const label = button.querySelector('span');
  const usual = label.textContent;
  let running = false;

  function rest() {
    running = false;
    button.disabled = false;
    label.textContent = usual;
    draft.resume();
  }

  function refused(refusal) {
    const homeless = refusal.status === 422 ? showErrors(form, refusal.body?.errors ?? []) : [];
    const text = refusal.status === 422 ? words.wordErrors : refusal.message || words.wordFailed;
    const over = refusal.status === 401 || refusal.status === 403;
    notices.show('danger', over ? words.wordSessionOver : text, over ? [{ label: words.wordSignIn, href: '/sign-in' }] : []);
    homeless.forEach((message) => notices.show('danger', message));
    // The server kept the text as the draft, so this page's version of it has moved on.
    if (refusal.status === 422 || refusal.status === 409) draft.version = -1;
    rest();
    if (refusal.status === 422) goToFirstError(place);
    else window.scrollTo({ top: 0 });
  }

  async function send(answers) {
    if (running) return;
    running = true;
    notices.clear();
    button.disabled = true;
    label.textContent = words.wordSubmitting;
    await draft.settle();
    try {
      const done = await post(`/inbox/${task}/submission`, { submissionId, answers });
      draft.forget();
      location.assign(done.location);
    } catch (refusal) {
      refused(refusal);
    }
  }

  form.on('submit', ({ data, errors }) => {
    if (Object.keys(errors).length === 0) return void send(data);
    notices.clear();
    notices.show('danger', words.wordErrors);
    goToFirstError(place);
  });
  button.addEventListener('click', () => running || form.submit());
  button.disabled = false;
}
