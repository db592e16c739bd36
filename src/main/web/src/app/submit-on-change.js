// <select data-submit> sends its form as soon as a choice is made.
export function submitOnChange(root) {
  root.addEventListener('change', (event) => {
    if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
  });
}
