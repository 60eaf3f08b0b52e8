// @ts-check
// needs: page/elements.js, selection/drawn_outline.js, selection/selection_map.js
/* The button that lets a reader draw around areas, pressed while it does. */
(function (Atlas) {
  'use strict';

  const words = {
    draw: 'Teken eromheen',
    drawing: 'Houd de muis of een vinger ingedrukt en ga om de gebieden heen; Esc stopt.',
  };

  Atlas.drawButton = (page, hint, begin, done) => {
    let stop = () => {};

    /** @param {boolean} on */
    const tell = (on) => {
      hint.textContent = on ? words.drawing : '';
      node.setAttribute('aria-pressed', String(on));
    };

    /** @param {Pair[]} drawn */
    const drawnAround = (drawn) => {
      stop = () => {};
      tell(false);
      if (drawn.length > 2) done(Atlas.fewCorners(drawn));
    };

    const node = Atlas.button(words.draw, () => {
      begin();
      stop();
      tell(true);
      stop = Atlas.drawAround(page, drawnAround);
      page.frame.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    });
    node.setAttribute('aria-pressed', 'false');
    return { node, stop: () => stop() };
  };
})(window.Atlas);
