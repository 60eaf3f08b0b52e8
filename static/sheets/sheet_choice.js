// @ts-check
// needs: page/elements.js, page/hash.js, address/in_vain.js
/* Which sheets, on which paper, with or without lines: as it stands in the form, and in the address:
   #blad=kaart-1,kaart-6-7&papier=a4&lijnen=nee. */
(function (Atlas) {
  'use strict';

  /** @param {HTMLFormElement} form */
  const boxesOf = (form) => Atlas.findAll('[name="blad"]', form, HTMLInputElement);

  /** @param {HTMLFormElement} form */
  const linesOf = (form) => Atlas.find('[name="lijnen"]', form, HTMLInputElement);

  /** @param {HTMLFormElement} form */
  const papersOf = (form) => Atlas.findAll('[name="papier"]', form, HTMLInputElement);

  /** As it stands in the form. */
  Atlas.sheetChoice = (form) => ({
    sheets: boxesOf(form).filter(({ checked }) => checked).map(({ value }) => value),
    look: {
      paper: papersOf(form).some(({ checked, value }) => checked && value === 'a4') ? 'a4' : 'a3',
      lines: linesOf(form).checked,
    },
  });

  /** @param {HTMLFormElement} form */
  const countOf = (form) => Atlas.find('[data-count]', form);

  /** Tells what the address asks for and is not here.  @param {HTMLFormElement} form */
  const tellInVain = (form) => {
    const { among, sentences, tell } = Atlas.inVain;
    const readers = Object.entries({
      blad: boxesOf(form).map(({ value }) => value), papier: papersOf(form).map(({ value }) => value), lijnen: ['ja', 'nee'],
    }).map(([key, values]) => [key, among(key, values)]);
    tell(sentences(Atlas.readHash(), Object.fromEntries(readers)), countOf(form));
  };

  /** Puts the choice of the address in the form; what it does not name is as at first. */
  Atlas.readSheetAddress = (form) => {
    const asked = Atlas.readHash();
    const wanted = asked.get('blad')?.split(',');
    const boxes = boxesOf(form);
    const isAny = boxes.some(({ value }) => wanted?.includes(value)) || wanted?.[0] === ''; // blad= asks for none
    for (const box of boxes) box.checked = !isAny || Boolean(wanted?.includes(box.value));
    const paper = asked.get('papier') === 'a4' ? 'a4' : 'a3';
    for (const radio of papersOf(form)) radio.checked = radio.value === paper;
    linesOf(form).checked = asked.get('lijnen') !== 'nee';
    tellInVain(form);
  };

  Atlas.writeSheetAddress = (form) => {
    const { sheets, look } = Atlas.sheetChoice(form);
    const parts = [
      ...(sheets.length < boxesOf(form).length ? ['blad=' + sheets.join(',')] : []),
      ...(look.paper === 'a3' ? [] : ['papier=' + look.paper]),
      ...(look.lines ? [] : ['lijnen=nee']),
    ];
    history.replaceState(null, '', '#' + parts.join('&'));
    Atlas.inVain.tell([], countOf(form));
  };
})(window.Atlas);
