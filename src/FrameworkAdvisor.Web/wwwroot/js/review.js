// Single keys in the workbench, while nothing is typed. Without this, the browser's access keys do the same.
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.target.closest('input, select, textarea')) {
    return;
  }

  const action = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (action) {
    event.preventDefault();
    action.click();
  }
});

// Only the article's own frame moves; the suggestion stays where it is.
const text = document.querySelector('[data-text]');
const passage = document.getElementById('now');
if (text && passage && passage.offsetParent) {
  text.scrollTop += passage.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
}
