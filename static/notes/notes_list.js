// @ts-check
// needs: notes/agreement_form.js, notes/notes_map.js, overlay/file_picker.js, pictures/picture_file.js, workshop/workshop.js
/* The list of notes beside the map: write, move, remove, keep as a file, fetch from a file, print. */
(function (Atlas) {
  'use strict';

  const { page, notes } = Atlas;
  const { board } = page;
  const words = Atlas.words.noting;
  const make = Atlas.element;
  const LARGEST = 5e6; // bytes

  const list = make('ol', 'note-list');
  const status = make('p', 'workshop__status');
  status.setAttribute('role', 'status');

  /**
   * @param {string} text
   * @param {...Node} more
   */
  const say = (text, ...more) => status.replaceChildren(text, ...more);

  /** Changes the notes, and offers the way back.  @param {() => void} change */
  const takeAway = (change) => {
    const { all } = board;
    change();
    const gone = all.filter((note) => !board.all.includes(note));
    const back = Atlas.button(words.back, () => {
      board.change(notes.merged(board.all, gone));
      say('');
    });
    say(words.removed(gone.length) + ' ', back);
  };

  /** @param {Note} note */
  const where = (note) => make('span', 'remark__where', notes.where(note));

  /** @param {Note} note */
  const closed = (note) => {
    const text = make('span', note.text ? 'remark__text' : 'remark__text soft', note.text || words.empty);
    const open = make('button', 'remark__open', make('span', 'note-number', String(note.number)), text, where(note));
    open.type = 'button';
    open.addEventListener('click', () => board.show(note.number));
    return make('li', 'remark', open);
  };

  /**
   * Saves notes in the form that an agreement has in content/afspraken/: a file each.
   * @param {HTMLElement} place  Where it asks who and when.
   * @param {Note[]} all
   */
  const agree = (place, all) => {
    const agreed = all.filter(({ text }) => text.trim());
    if (!agreed.length) return say(words.agreeEmpty);
    const day = new Date();
    const form = Atlas.agreementForm(agreed, (followUp) => {
      agreed.forEach((note) => Atlas.saveFile(new Blob([Atlas.noteAgreement(note, day, followUp)], { type: 'text/markdown' }), {
        what: 'afspraak-' + note.number, year: Atlas.writtenDay(day), fictional: document.querySelector('.fictional__word') !== null,
      }, 'md'));
      place.replaceChildren();
      say(words.agreed(agreed.length));
    });
    place.replaceChildren(form);
    form.scrollIntoView({ block: 'nearest' });
    return form.querySelector('input')?.focus();
  };

  /** @param {Note} note */
  const opened = (note) => {
    const text = Object.assign(make('textarea', 'field'), { value: note.text, rows: 3, maxLength: notes.LONGEST });
    text.setAttribute('aria-label', words.label(note.number));
    text.addEventListener('input', () => {
      board.write(note.number, text.value);
      showKept();
    });
    const done = () => {
      board.show(0);
      put.focus();
    };
    text.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation(); // closes the note, not the workshop
      done();
    });
    const form = make('div', 'remark__where');
    return make('li', 'remark', make('span', 'note-number', String(note.number)), text, where(note), make('div', 'workshop__tools',
      Atlas.button(words.done, done),
      Atlas.button(words.move, () => page.placeNote(note.number)),
      ...(document.body.dataset.municipality ? [Atlas.button(words.agree, () => agree(form, [note]))] : []),
      Atlas.button(words.remove, () => takeAway(() => board.remove(note.number)))), form);
  };

  const put = Atlas.button(words.put, () => page.placeNote());
  const save = Atlas.button(words.save, () => Atlas.saveFile(
    new Blob([notes.written(board.all)], { type: 'application/geo+json' }),
    { what: words.file, fictional: document.querySelector('.fictional__word') !== null }, 'geojson'));
  const formOfAll = make('div', '');
  const agreeAll = Atlas.button(words.agreeAll, () => agree(formOfAll, board.all));
  const clear = Atlas.button(words.clear, () => takeAway(() => board.change([])));
  const paper = Atlas.button(words.print, () => print());
  const load = Atlas.filePicker(words.load, '.geojson,.json', async (file) => {
    if (file.size > LARGEST) return say(Atlas.words.notesWrong.large(''));
    const { notes: brought, wrong, detail } = notes.read(await Atlas.fileText(file));
    if (wrong) return say(Atlas.words.notesWrong[wrong](detail));
    const all = notes.merged(board.all, brought);
    if (all.length > notes.MOST) return say(words.full(notes.MOST));
    const added = all.length - board.all.length;
    board.change(all);
    return say(words.added(added, brought.length - added));
  });

  const promise = make('p', 'soft');
  const showKept = () => {
    const text = board.isKept ? words.promise : words.notKept;
    if (promise.textContent !== text) promise.textContent = text;
  };

  const askPlace = () => {
    const { area } = page.choice;
    say(words.where(page.data.area[0]) + ' ', ...(area >= 0
      ? [Atlas.button(words.inside(page.data.names[area]), page.placeInArea)] : []));
  };

  let placing = -1;
  const draw = () => {
    list.replaceChildren(...board.all.map((note) => (note.number === board.open ? opened : closed)(note)));
    list.querySelector('textarea')?.focus();
    formOfAll.replaceChildren();
    put.textContent = page.placing === 0 ? words.stop : words.put;
    put.disabled = board.all.length >= notes.MOST;
    [save, clear, paper].forEach((button) => { button.hidden = board.all.length === 0; });
    agreeAll.hidden = board.all.length < 2 || !document.body.dataset.municipality;
    if (page.placing >= 0) askPlace();
    else if (placing >= 0) say('');
    placing = page.placing;
    showKept();
  };

  page.addTool(make('section', 'workshop__part', make('h2', '', Atlas.words.notes), put, status, list,
    make('div', 'workshop__tools', save, load, agreeAll, paper, clear), formOfAll, promise));
  page.join({ notes: draw });
  draw();
})(window.Atlas);
