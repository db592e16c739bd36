// <form data-confirm="Отменить год?"> asks before it is sent.
export function confirmWideActions(root) {
  root.addEventListener('submit', (event) => {
    const question = event.target.dataset.confirm;
    if (question && !window.confirm(question)) event.preventDefault();
  });
}
