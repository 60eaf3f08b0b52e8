// @ts-check
// needs: page/elements.js, page/hash.js, address/in_vain.js
/* Which sheets, on which paper, with or without lines: as it stands in the form, and in the address:
   #blad=kaart-1,kaart-6-7&papier=a4&lijnen=nee. */
(function (Atlas) {
  'use strict';

  const WHERE = 'waar';
  const noWhere = 'Het blad “Waar ligt wat” is hier niet nodig: elk gebied staat al op de andere bladen.';

  /** @param {HTMLFormElement} form */
  const boxesOf = (form) => Atlas.findAll('[name="blad"]', form, HTMLInputElement);

  /** Those of the sheets that there are on this paper.  @param {HTMLFormElement} form */
  const offered = (form) => boxesOf(form).filter((box) => !box.closest('[hidden]'));

  /** @param {HTMLFormElement} form */
  const linesOf = (form) => Atlas.find('[name="lijnen"]', form, HTMLInputElement);

  /** @param {HTMLFormElement} form */
  const papersOf = (form) => Atlas.findAll('[name="papier"]', form, HTMLInputElement);

  /** As it stands in the form. */
  Atlas.sheetChoice = (form) => ({
    sheets: offered(form).filter(({ checked }) => checked).map(({ value }) => value),
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
    const sheets = boxesOf(form).map(({ value }) => value);
    const lacksWhere = !offered(form).some(({ value }) => value === WHERE);
    tell(sentences(Atlas.readHash(), {
      blad: (asked) => among('blad', sheets)(asked) || (lacksWhere && asked === WHERE ? noWhere : ''),
      papier: among('papier', papersOf(form).map(({ value }) => value)),
      lijnen: among('lijnen', ['ja', 'nee']),
    }), countOf(form));
  };

  /** Puts paper and lines of the address in the form; what it does not name is as at first. */
  Atlas.readSheetLook = (form) => {
    const asked = Atlas.readHash();
    const paper = asked.get('papier') === 'a4' ? 'a4' : 'a3';
    for (const radio of papersOf(form)) radio.checked = radio.value === paper;
    linesOf(form).checked = asked.get('lijnen') !== 'nee';
  };

  /** The same of the sheets, once it is known which there are on that paper: all when it names none of them. */
  Atlas.readSheets = (form) => {
    const wanted = Atlas.readHash().get('blad')?.split(',');
    const isAny = offered(form).some(({ value }) => wanted?.includes(value)) || wanted?.[0] === ''; // blad= asks for none
    for (const box of boxesOf(form)) box.checked = !isAny || Boolean(wanted?.includes(box.value));
    tellInVain(form);
  };

  Atlas.writeSheetAddress = (form) => {
    const { sheets, look } = Atlas.sheetChoice(form);
    const parts = [
      ...(sheets.length < offered(form).length ? ['blad=' + sheets.join(',')] : []),
      ...(look.paper === 'a3' ? [] : ['papier=' + look.paper]),
      ...(look.lines ? [] : ['lijnen=nee']),
    ];
    history.replaceState(null, '', '#' + parts.join('&'));
    Atlas.inVain.tell([], countOf(form));
  };
})(window.Atlas);
