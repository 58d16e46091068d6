// Single keys in the workbench, while nothing is typed, unless they were turned off: speech and slips press them too.
// Without this, the browser's access keys do the same.
const offKey = 'single-keys';
const keySwitch = document.querySelector('[data-keys-switch]');

function areKeysOff() {
  return localStorage.getItem(offKey) === 'off';
}

function showKeySwitch() {
  keySwitch.textContent = areKeysOff() ? 'Turn these keys on' : 'Turn these keys off';
  keySwitch.hidden = false;
}

if (keySwitch) {
  showKeySwitch();
  keySwitch.addEventListener('click', () => {
    localStorage.setItem(offKey, areKeysOff() ? 'on' : 'off');
    showKeySwitch();
  });
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || areKeysOff() || event.target.closest('input, select, textarea')) {
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
