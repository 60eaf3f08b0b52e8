// @ts-check
// needs: map/page.js, sheets/overview_sheets.js, sheets/sheet.js, sheets/sheet_choice.js, sheets/sheet_plan.js, sheets/sheet_set.js, sheets/where_sheets.js
/* The page of print sheets: which sheets, on which paper, with or without lines; drawn when seen or printed. */
(function (Atlas) {
  'use strict';

  const SHOWN = ':scope > .sheet:not([hidden]), :scope > :not([hidden]) > .sheet';
  const make = Atlas.element;

  /** A checkbox for each sheet, in its label.  @param {MadeSheet} sheet */
  const tickBox = ({ id, title }) => {
    const box = make('input', '');
    Object.assign(box, { type: 'checkbox', name: 'blad', value: id });
    return make('label', 'sheet-choice__sheet', box, ' ' + title);
  };

  /** @type {Partial<Record<SheetLook['paper'], SheetPlan>>} */
  const plans = {};

  /** What the large maps share: measured once, with all of them in view.  @type {(room: HTMLElement, given: SheetGiven, paper: SheetLook['paper']) => SheetPlan} */
  const planOn = (room, given, paper) => {
    const nodes = Atlas.findAll(':scope > .sheet--large', room);
    const hidden = nodes.filter((node) => node.hidden);
    hidden.forEach((node) => { node.hidden = false; });
    const plan = plans[paper] || Atlas.sheetPlan(nodes, given, paper);
    plans[paper] = plan;
    hidden.forEach((node) => { node.hidden = true; });
    return plan;
  };

  /** @param {HTMLFormElement} form */
  const start = (form) => {
    const room = Atlas.find('#kaartbladen');
    const blank = Atlas.find('#leeg-blad');
    const data = Atlas.data[document.body.dataset.municipality || ''];
    const words = Atlas.givenSheetWords;
    const printer = Atlas.find('[data-print]', form, HTMLButtonElement);
    blank.remove();
    /** @type {SheetGiven} */
    const given = { words, data, name: data.name, blank, planOf: (paper) => planOn(room, given, paper) };
    const where = Atlas.whereSheets(given);
    const sheets = [
      ...Atlas.sheetSet(words).map((sheet) => (sheet.kind === 'small' ? Atlas.overviewSheets : Atlas.sheet)(sheet, given)),
      where,
    ];
    room.append(...sheets.map(({ node }) => node));
    const boxes = sheets.map(tickBox);
    Atlas.find('[data-sheets]', form).append(...boxes);

    /** Sheets near the window; the others wait until they are, or until they are printed. */
    const near = new IntersectionObserver((entries) => entries.forEach(({ isIntersecting, target }) => {
      if (isIntersecting) sheets.find(({ node }) => node === target)?.draw(Atlas.sheetChoice(form).look);
    }), { rootMargin: '50%' });

    /** Paper is shown as wide as there is room for. */
    const zoom = () => {
      const shown = sheets.find(({ node }) => !node.hidden);
      const scale = shown ? room.clientWidth / shown.node.offsetWidth : 1;
      room.style.setProperty('--height', 'auto');
      room.style.setProperty('--zoom', String(scale));
      room.style.setProperty('--height', room.offsetHeight * scale + 'px');
    };

    /** Lays out the paper; whether the last sheet is needed, follows from it.  @returns {SheetLook} */
    const layOut = () => {
      const { look } = Atlas.sheetChoice(form);
      room.className = 'sheets sheets--' + look.paper + (look.lines ? ' lined' : '');
      boxes[boxes.length - 1].hidden = given.planOf(look.paper).isWhole;
      return look;
    };

    const show = () => {
      const look = layOut();
      const { sheets: chosen } = Atlas.sheetChoice(form);
      sheets.forEach(({ id, node }) => { node.hidden = !chosen.includes(id); });
      sheets.forEach((sheet) => sheet.lay?.(look));
      const count = Atlas.findAll(SHOWN, room).length;
      Atlas.find('[data-count]', form).textContent = Atlas.words.sheets(count);
      printer.disabled = !count;
      zoom();
      near.disconnect();
      sheets.forEach(({ node }) => near.observe(node));
    };

    const change = () => {
      show();
      Atlas.writeSheetAddress(form);
    };

    /** @param {boolean} checked */
    const tick = (checked) => {
      Atlas.findAll('[name="blad"]', form, HTMLInputElement).forEach((box) => { box.checked = checked; });
      change();
    };

    const read = () => {
      Atlas.readSheetLook(form);
      layOut();
      Atlas.readSheets(form);
      show();
    };

    form.addEventListener('change', change);
    form.addEventListener('submit', (event) => event.preventDefault());
    Atlas.find('[data-every]', form).addEventListener('click', () => tick(true));
    Atlas.find('[data-none]', form).addEventListener('click', () => tick(false));
    printer.addEventListener('click', () => print());
    window.addEventListener('hashchange', read);
    window.addEventListener('resize', zoom);
    window.addEventListener('beforeprint', () => sheets.forEach((sheet) => sheet.draw(Atlas.sheetChoice(form).look)));
    read();
  };

  document.addEventListener('DOMContentLoaded', () => start(Atlas.find('#bladkeuze', document, HTMLFormElement)));
})(window.Atlas);
