/** The few things the page does to its elements. Text is always set as text, never as markup. */
export const byId = (id) => document.getElementById(id);

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className !== '') {
    made.className = className;
  }
  made.append(...children);
  return made;
}

export function setText(id, text) {
  const target = byId(id);
  if (target.textContent !== text) {
    target.textContent = text;
  }
}

/** Stands in for a picture until there are some: a colour of the auction's own and its first letter. */
export function paint(tile, auction) {
  const hue = Number.parseInt(auction.id.slice(-4), 16) % 360;
  tile.style.setProperty('--hue', hue);
  tile.textContent = auction.title.slice(0, 1);
}
