// @ts-check
/* The page of print sheets: which sheets, on which paper, with or without lines; drawn when seen or printed. The address
   keeps the choice: #blad=kaart-1,kaart-6-7&papier=a4&lijnen=nee. */
(function (Atlas) {
  'use strict';

  const make = Atlas.element;

  /** A checkbox for each sheet, in its label. */
  const tickBox = ({ id, title }) => {
    const box = make('input', '');
    Object.assign(box, { type: 'checkbox', name: 'blad', value: id });
    return make('label', 'sheet-choice__sheet', box, ' ' + title);
  };

  /** The choice as it stands in the form. */
  const choiceIn = (form) => ({
    sheets: [...form.querySelectorAll('[name="blad"]')].filter(({ checked }) => checked).map(({ value }) => value),
    look: { paper: form.elements.papier.value, lines: form.elements.lijnen.checked },
  });

  /** Puts the choice of the address in the form; what it does not name is as at first. */
  const readAddress = (form) => {
    const asked = new URLSearchParams(location.hash.slice(1));
    const wanted = asked.get('blad')?.split(',');
    for (const box of form.querySelectorAll('[name="blad"]')) box.checked = !wanted || wanted.includes(box.value);
    form.elements.papier.value = asked.get('papier') === 'a4' ? 'a4' : 'a3';
    form.elements.lijnen.checked = asked.get('lijnen') !== 'nee';
  };

  const writeAddress = ({ sheets, look }, count) => {
    const parts = [
      ...(sheets.length < count ? ['blad=' + sheets.join(',')] : []),
      ...(look.paper === 'a3' ? [] : ['papier=' + look.paper]),
      ...(look.lines ? [] : ['lijnen=nee']),
    ];
    history.replaceState(null, '', '#' + parts.join('&'));
  };

  /** @param {HTMLFormElement} form */
  const start = (form) => {
    const room = document.getElementById('kaartbladen');
    const blank = document.getElementById('leeg-blad');
    const data = Atlas.data[document.body.dataset.municipality];
    const words = Atlas.sheetWords.given;
    blank.remove();
    const sheets = Atlas.sheetSet(words).map((sheet) => Atlas.sheet(sheet, { words, data, name: data.name, blank }));
    room.append(...sheets.map(({ node }) => node));
    form.querySelector('[data-sheets]').append(...sheets.map(tickBox));

    /** Sheets near the window; the others wait until they are, or until they are printed. */
    const near = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
      if (isIntersecting) sheets.find(({ node }) => node === target).draw(choiceIn(form).look);
    }), { rootMargin: '50%' });

    /** Paper is shown as wide as there is room for. */
    const zoom = () => {
      const shown = sheets.find(({ node }) => !node.hidden);
      const scale = shown ? room.clientWidth / shown.node.offsetWidth : 1;
      room.style.setProperty('--height', 'auto');
      room.style.setProperty('--zoom', String(scale));
      room.style.setProperty('--height', room.offsetHeight * scale + 'px');
    };

    const show = () => {
      const { sheets: chosen, look } = choiceIn(form);
      sheets.forEach(({ id, node }) => { node.hidden = !chosen.includes(id); });
      room.className = 'sheets sheets--' + look.paper + (look.lines ? ' lined' : '');
      form.querySelector('[data-count]').textContent = Atlas.words.sheets(chosen.length);
      form.querySelector('[data-print]').disabled = !chosen.length;
      zoom();
      near.disconnect();
      sheets.forEach(({ node }) => near.observe(node));
    };

    const change = () => {
      show();
      writeAddress(choiceIn(form), sheets.length);
    };

    const tick = (checked) => {
      form.querySelectorAll('[name="blad"]').forEach((box) => { box.checked = checked; });
      change();
    };

    const read = () => {
      readAddress(form);
      show();
    };

    form.addEventListener('change', change);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('[data-every]').addEventListener('click', () => tick(true));
    form.querySelector('[data-none]').addEventListener('click', () => tick(false));
    form.querySelector('[data-print]').addEventListener('click', () => print());
    window.addEventListener('hashchange', read);
    window.addEventListener('resize', zoom);
    window.addEventListener('beforeprint', () => sheets.forEach((sheet) => sheet.draw(choiceIn(form).look)));
    read();
  };

  document.addEventListener('DOMContentLoaded', () => start(/** @type {HTMLFormElement} */ (document.getElementById('bladkeuze'))));
})((window.Atlas = window.Atlas || {}));
