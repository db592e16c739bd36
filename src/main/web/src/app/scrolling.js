// What scrolls sideways can be scrolled by keyboard; a chosen tab is in view on a phone.
export function reachScrolled(root) {
  const boxes = root.querySelectorAll('.table-responsive, .scroll-x, .fjs-form-field-text');
  const check = (box) => (box.scrollWidth > box.clientWidth ? box.setAttribute('tabindex', '0') : box.removeAttribute('tabindex'));
  const watch = new ResizeObserver((entries) => entries.forEach((entry) => check(entry.target)));
  boxes.forEach((box) => watch.observe(box));
  root.querySelectorAll('.nav-tabs .nav-link.active').forEach((tab) => {
    const bar = tab.closest('.nav-tabs');
    if (bar.scrollWidth > bar.clientWidth) bar.scrollLeft = tab.offsetLeft + tab.offsetWidth - bar.clientWidth + 8;
  });
}
