/* What the scripts of a page share: one global, Atlas, and the data and pages that it holds. Read by tsc only; no site
   carries this file. Each member of AtlasGlobal and of the pages is made by one script; which, its `needs` says. */

/** Latitude and longitude, or x and y. */
type Pair = [number, number];

// Data, as data.js brings it (site_builder/render/maps/payload.py).

interface AtlasData {
  name: string;
  kind?: 'municipality' | 'region' | 'province';
  /** The word for one area and for more. */
  area: [string, string];
  codes: string[];
  names: string[];
  /** Encoded polylines: rings per area. */
  shapes: string[][];
  border: string[];
  /** Name, rings, and where its name fits. */
  /** South, west, north, east of where many small areas lie together, the widest first. */
  cores?: [number, number, number, number][];
  around: [string, string[], Pair | null][];
  /** What the map shows outside: around, abroad, water, beyond. */
  outside?: string[];
  /** How many of those around, the last, are other countries. */
  abroad?: number;
  water?: string[];
  roads?: string[];
  rail?: string[];
  places?: [string, number, number][];
  /** Whether straten.js lies beside this file. */
  streets?: boolean;
  /** By map, or map@year: one character per area. */
  layers: Record<string, string>;
  values?: Record<string, (number | null)[]>;
  /** By national map: sentences and, per area, the place of the one that holds or ".". */
  pairs: Record<string, [string[], string | string[]]>;
  /** Of squares: where they lie, as written and as read, and their neighbourhoods. Once read, codes and names are of the
      squares, then of the neighbourhoods; shapes are none. */
  cells?: WrittenCells;
  parts?: CellPart[];
  hoods?: Hoods;
  /** Number of areas of each municipality, where several are joined. */
  sizes?: number[];
}

/** As straten.js brings it: class, name, and encoded polylines. */
type WrittenStreet = [1 | 2 | 3, string, string[]];

// Legends, read from the page.

interface ClassWords { slug: string; mark: string; label: string }
/** count: null where several municipalities must not be counted together. */
interface LegendItem extends ClassWords { rank: number; count: Element | null }
/** items: by character in data.js. */
interface Legend { panel: HTMLElement; items: Record<string, LegendItem> }

// Pages: what is chosen to be shown of some data.

/** area: its place in the data, -1 for none. */
interface Choice { map: string; year: string; area: number }

/** What a part of a page does on an event. */
interface Listener {
  show?(page: ChoicePage): void;
  begin?(): void;
  choose?(): void;
  click?(): void;
  point?(): void;
  move?(): void;
  read?(): void;
  close?(): void;
  beside?(): void;
  /** What lies over the map came or went. */
  room?(): void;
  notes?(): void;
}
type PagePart<P> = (page: P) => Listener | void;

interface GivenPage { data: AtlasData; legends: Record<string, Legend>; lastYear: string; choice: Choice; first?: string }
interface GivenMap extends GivenPage { map: L.Map; bounds: L.LatLngBounds | [Pair, Pair]; frame: HTMLElement }

interface ChoicePage extends GivenPage {
  first: string;
  layer: string;
  legend: Legend;
  codes: string;
  hasYears: boolean;
  /** By key of the address, "" for nothing. */
  remembered: Record<string, string>;
  given: URLSearchParams;
  /** Aborts when the page goes. */
  gone: AbortController;
  classAt(area: number): LegendItem;
  change(wanted: Partial<Choice>): void;
  tell(what: keyof Listener): void;
  join(part: Listener): void;
  load(data: AtlasData): void;
}

/** Neighbourhoods of squares. */
interface Hoods { codes: string[]; names: string[]; districts: string[]; shapes: string[][] }
/** Squares as data.js brings them (formats/lattice.py, formats/grid_place.py). */
interface WrittenCells {
  size: number;
  /** First column and row in the grid, numbers of columns and rows. */
  box: [number, number, number, number];
  runs: number[];
  place: [number[], number[]];
  of: number[];
  codes?: string[];
  /** Where there are no codes: how one is made of a corner. */
  made: [string, number, number, string, number, number];
}
/** The squares of one municipality. hoods: the place of the neighbourhood of each. corner: Web Mercator in radians, y
    downwards. find: the square at such a spot, -1 for none. */
interface CellPart {
  columns: number;
  rows: number;
  column: number[];
  row: number[];
  codes: string[];
  hoods: number[];
  corner(column: number, row: number): Pair;
  find(at: Pair): number;
}
/** What is coloured on a map. count: of what has a class. first: where in the data what has a name and an outline begins.
    rings: in degrees. lettered (of what has a name), shapes: in Web Mercator, radians, y downwards. */
interface Shapes {
  style: 'area' | 'blot';
  count: number;
  first: number;
  rings(area: number): Rings;
  /** Around several together, in degrees: squares that touch are one. */
  around(areas: number[]): Rings;
  lettered(): Rings[];
  shapes(codes: string): { character: string; rings: Rings }[];
  /** Of squares: rings as far as a box shows them. */
  cut?(rings: Rings, box: Box): Rings;
}
/** What page.js begins with, and whoever likes changes. */
interface BegunPage {
  /** Whether picture and paper show the whole municipality all the same. */
  isWhole: boolean;
  /** Places in the data of what the reader chose (selection.js), rising. */
  selected: number[];
  /** What tells what lies over the map; on paper the notes have a list of their own. */
  keys: ((isPicture: boolean) => string[])[];
}
interface MapPage extends ChoicePage, BegunPage {
  map: L.Map;
  /** What the first view shows. */
  bounds: L.LatLngBounds | [Pair, Pair];
  /** The element around the map. */
  frame: HTMLElement;
  moved: boolean;
  /** What lies over the map, drawn on a sheet of paper or a picture. */
  overlays: ((ground: Ground) => Element[])[];
  /** The same of what is outlined, which lies under the names. */
  outlines: ((ground: Ground) => Element[])[];
  /** Pixels of the map on which something lies. */
  covered: { top: number; right: number; bottom: number };
  /** Of the first view, in the window as it is now. */
  wholeZoom(): number;
  group: L.FeatureGroup;
  shapes: Shapes;
  boundsOf(area: number): L.LatLngBounds;
  middleOf(area: number): L.LatLng;
  /** The area of an event of the group; under something on the page. */
  areaOf(event: L.LeafletMouseEvent): number;
  areaOn(event: { target: EventTarget | null; clientX: number; clientY: number }): number;
  /** Lights up the areas of a class, "" for none. */
  light(slug: string): void;
  pointed: { area: number; spot?: L.LatLng };
  outline(which: 'pointed' | 'chosen', area: number): void;
  pointedAt(): number;
  showPointed(area: number, spot?: L.LatLng): void;
  fit(): void;
  home(): void;
  /** Zooms to an area that is only a speck. */
  nearer(area: number): void;
  setView(center: L.LatLngExpression, zoom: number): void;
}
/** whole: the box in which it stands. */
interface ComparedPage extends MapPage { whole: HTMLElement; remove(): void }

/** What lies over the map of the workshop, one at a time. */
type Drawer = 'legend' | 'tools' | 'choice';

/** The first map of a page, and everything around it. */
interface MainPage extends MapPage {
  bounds: [Pair, Pair];
  screen: HTMLElement;
  closeCard(): void;
  showCard(): void;
  /** Begins a view of its own, which Back of the browser leaves. */
  enter(): void;
  /** Back to before that view; false when the address itself opened it. */
  leave(): boolean;
  beside?: MapPage | null;
  /** What stands enlarged on the map. */
  inset?: MapPage;
  toggleBeside?(): void;
  readBeside?(): void;
  toggleSelection?(): void;
  readSelection?(): void;
  /** Ends picking and drawing: something lies over the choice. */
  restSelection?(): void;
  // In the workshop only.
  board: NoteBoard;
  /** Number of the note that gets a place, 0 for a new one, -1 for none. */
  placing: number;
  placeNote(number?: number): void;
  placeInArea(): void;
  beginWorkshop?(): void;
  /** Ends it for something else that takes the window, until that is over. */
  pauseWorkshop?(): Promise<void>;
  resumeWorkshop?(): void;
  /** Lays it over the map, or takes it away. */
  openDrawer?(part: Drawer, on: boolean): void;
  showTools(on: boolean): void;
  toggleLegend(): void;
  drawerButtons: HTMLElement[];
  /** What a key does there, by its name. */
  workshopKeys: Record<string, () => void>;
  addTool(part: Element): void;
}

/** Everything around the second of two maps. */
interface BesideFrame {
  title: HTMLElement; box: HTMLElement; frame: HTMLElement; list: HTMLSelectElement; years: HTMLElement;
  panel: HTMLElement; close: HTMLButtonElement;
}

// Notes.

/** area: its code, "" outside all areas. map: the one that was shown; year: of its snapshot, "" for none. */
interface Note {
  number: number; text: string; area: string; areaName: string; map: string; year: string; lat: number; lon: number;
}
type NotesWrong = 'unreadable' | 'other' | 'edition' | 'municipality' | 'many' | 'note' | 'large';
interface Notes {
  MOST: number;
  LONGEST: number;
  read(text: string): { notes: Note[]; wrong: NotesWrong | ''; detail: string };
  written(notes: Note[]): string;
  merged(notes: Note[], others: Note[]): Note[];
  next(notes: Note[]): number;
  where(note: Note): string;
  kept(): Note[];
  keep(notes: Note[]): boolean;
}
/** open: number of the note that is being written, 0 for none. isKept: as far as we know. */
interface NoteBoard {
  all: Note[];
  open: number;
  isKept: boolean;
  change(all: Note[]): void;
  show(number: number): void;
  remove(number: number): void;
  write(number: number, text: string): void;
  put(number: number, spot: L.LatLng, area: number): void;
}

// Drawings and pictures.

type Attributes = Record<string, string | number>;
/** marks, and where the next thing can begin. */
interface Drawn { marks: Element[]; bottom: number }
interface Look { x: number; y: number; width: number; size: number; weight?: number; fill?: string }
interface Room { left: number; top: number; right: number; bottom: number }
interface SavedAs { what: string; fictional: boolean; year?: string }
interface Picture extends SavedAs { picture: SVGSVGElement }
interface PictureWords { number: string; title: string; sentence: string; source: string; fictional: boolean }

/** In units of a sheet, from its upper left corner. */
type Rings = Pair[][];
/** Left, top, right, bottom. */
type Box = [number, number, number, number];
/** isPlace: of a place, not of a neighbour. */
interface MapName { name: string; spot: Pair; isPlace: boolean }
/** metre: units of the sheet, in its middle. */
interface Ground {
  /** Where nothing else may be written. */
  kept: Box[];
  /** Lines over which no letter stands; one that leads to a letter may cross them. */
  edges: Box[];
  /** Whether the letter of an area stands on another ground. */
  isElsewhere(area: number): boolean;
  width: number;
  height: number;
  /** Units around it that are drawn as well. */
  bleed: number;
  /** Of latitude and longitude. */
  place(spot: Pair): Pair;
  /** Of the municipality; of several, of all their areas. */
  border: Rings;
  /** What has a name: areas, or the neighbourhoods of squares. */
  areas: Rings[];
  names: MapName[];
  metre: number;
  /** CSS class of what is coloured. */
  style: string;
  shapes(codes: string): { character: string; d: string }[];
  outline(area: number): string;
  paths: { around: string; hood: string; water: string; road: string; rail: string; frontier: string; border: string };
}
/** codes: of data.layers. items: by character. */
interface DrawnLayer { map: string; codes: string; items: Record<string, { slug: string }> }
/** spot: the middle of the text. */
/** spot: the middle of a letter. from: a place in its area, where that is too small for it. */
interface LetterPlace { spot: Pair; from?: Pair }
interface PlacedLetter extends LetterPlace { text: string }
/** names, scale: size of the words. letters: as they stand on the map. lines: over the red family, for greyscale.
    What is not asked for is not drawn. */
interface DrawnBeside { names?: number; letters?: { size: number; placed: PlacedLetter[] }; scale?: number; lines?: boolean; outlines?: Element[] }

/** What an organisation is not called. */
type Named = 'mail' | 'phone' | 'person';
/** What leads to one person or one home. */
type Contact = 'mail' | 'phone' | 'home';
/** again: YYYY-MM-DD, the day on which all look again. */
interface FollowUp { who: string[]; again: string }

/** Part of a map, enlarged. box: its place, with its words; frame: of the part on the map; view: its corners. */
interface Inset { box: Box; frame: Box; view: [Pair, Pair]; ground: Ground; words: string; size: number }

// A choice of areas.

/** characters: of classes in data.js. */
interface Condition { map: string; characters: string[] }

// Figures.

interface FigureState { figure: HTMLElement; view: string; group: string; show(): void }

// Print sheets.

interface SheetClass extends ClassWords { group: string }
interface SheetMap {
  number: number; slug: string; menu: string; heading: string; compared: string; legend: SheetClass[]; square: boolean;
  years: number[]; note: string; questions: string[]; sources: string[]; twin: string;
}
interface SquareWords { across_title: string; down_title: string; across: string[]; down: string[] }
interface SheetWords { texts: Record<string, string>; axes: SquareWords; maps: SheetMap[] }
/** layer: a key of data.layers. */
interface ShownMap { map: SheetMap; layer: string; year: number }
interface Sheet { id: string; kind: 'small' | 'large' | 'pair'; title: string; shown: ShownMap[] }
interface SheetGiven { words: SheetWords; data: AtlasData; name: string; blank: HTMLElement; planOf(paper: SheetLook['paper']): SheetPlan }
interface SheetLook { paper: 'a3' | 'a4'; lines: boolean }
/** By area; order: of the names. length: of the longest letters. */
interface AreaSigns { names: string[]; order: number[]; signs: string[]; length: number }
interface AreaLetters { size: number; placed: (PlacedLetter & { area: number })[] }
interface SheetPart { ground: Ground; inset: Inset | null }
interface SheetKey { height: number; areas: number[] }
/** isWhole: whether every area is in the key. */
interface SheetPlan { part: SheetPart; letters: AreaLetters[]; key: SheetKey; isWhole: boolean }
/** Squares over a map. A spot counts them from the upper left of the municipality. */
interface WhereGrid {
  spotOf(ground: Ground, at: Pair): Pair;
  /** As "C4". */
  nameOf(ground: Ground, at: Pair): string;
  /** So many squares around a spot, south west and north east. */
  view(spot: Pair, squares: number): [Pair, Pair];
  /** Where the names of columns and rows stand. */
  strips(ground: Ground, size: number): Box[];
  /** Lines, then names. */
  draw(ground: Ground, size: number): Element[];
}
interface WherePart extends SheetPart { letters: AreaLetters[] }
/** lay: makes the sheets that a paper needs. */
interface MadeSheet { id: string; title: string; node: HTMLElement; lay?(look: SheetLook): void; draw(look: SheetLook): void }

// Search.

/** kind: 0 municipality or region, 1 within the municipality of this page, 2 elsewhere, 3 practice example. */
interface Place {
  name: string; hint: string; folded: string[]; code: string; foldedCode: string; href: string; kind: number;
  /** Their four digits. */
  postcodes?: string[];
  /** All that it is called in which it lies, folded: of a municipality its province, of others their municipality. */
  within?: string[];
}
/** Of a municipality: folder, name, names of areas in the order of data.js, aliases, how the codes of all its areas begin,
    how each goes on (with spaces between), their postcodes, its districts and villages with what the map then shows, and what its province is called. */
type FoundPlaces = [string, string, string[], string[], string, string, string[], [string, string, number, number, number][], string];
interface KeyedPlace extends Place { key: string }
interface SearchAnswer { name: string; hint: string; href: string }

// Compared municipalities.

interface ComparedChoice { keys: string[]; map: string; year: string; as: '' | 'regio'; scale: boolean }
interface Comparison {
  box: HTMLElement;
  places: Map<string, KeyedPlace>;
  choice: ComparedChoice;
  /** The page of all chosen municipalities together, once there is something to show. */
  master: ChoicePage | null;
  views: { key: string; page: ComparedPage }[];
}
interface ShownComparison extends Comparison { master: ChoicePage }

// Two editions of a municipality.

type EditionLayer = [string[], string, string];
type PaintSide = (slugs: string[], codes: string) => void;
/** hoods: names. seen: what the drawing shows, south west and north east. */
interface EditionSquares { cells: WrittenCells; hoods: string[]; seen: [Pair, Pair] }
/** path: of rings in Web Mercator. spot: there, of a place on the sheet. */
interface BlotSheet { path(rings: Rings): string; spot(x: number, y: number): Pair }
/** The squares of one edition by their place in its data, -1 for none. corner: the same text in both editions. */
interface SquareSheet {
  side: HTMLElement;
  paint: PaintSide;
  under(event: MouseEvent): number;
  coded(code: string): number;
  codeOf(n: number): string;
  cornerOf(n: number): string;
  at(corner: string): number;
  hoodOf(n: number): string;
  mark(n: number): void;
}

// Somebody's own file on the map.

/** A position, or positions as deep as GeoJSON nests them. */
type Shape = number[] | Shape[];
/** place: line or number in the file. kind, shape: as in GeoJSON. why: the reason that it cannot be drawn. */
interface FilePart { place: number; name: string; kind: string; shape: Shape; why?: undefined }
interface LostPart { place: number; why: string }
/** at: the shape as latitudes and longitudes. */
interface LocatedPart extends FilePart { at: Shape }
interface OwnFile {
  unit: 'line' | 'part'; parts: (FilePart | LostPart)[]; system?: string; wrong?: keyof OwnWrong; detail?: string;
}

// Words that only scripts write.

interface PageWords {
  map: string; zoomIn: string; zoomOut: string; whole: Record<string, string>; scrollHint: string; touchHint: string;
  close: string; beside: string; leaveOut: string; together: string; notes: string;
  standOut: string; allGroups: string; views: string; savePng: string; thisView: string; over: string; saveSvg: string; source: string; north: string;
  fictional: string;
  /** Of squares. */
  hood: string;
  /** What is named, found and enlarged: areas, or the neighbourhoods of squares. */
  places(data: Pick<AtlasData, 'area' | 'hoods'>): string;
  core(many: string): string;
  enlarged(many: string, times: number): string;
  baseMap: string;
  baseMapFrom(host: string): string;
  share: { copied: string; onlyHere: string; byHand: string };
  areasFile: { link: string; after: string };
  everything(area: string): string;
  select(many: string): string;
  onMap(number: string, year: string): string;
  sheets(count: number): string;
}
/** The others come with the workshop. */
interface Words extends PageWords {
  workshop: { close: string; tools: string; legend: string; hide: string; explain: string; keys: string; guide: string };
  noting: NotingWords;
  notesWrong: Record<NotesWrong, (detail: string) => string>;
  own: OwnWords;
  ownWrong: OwnWrong;
}
interface NotingWords {
  promise: string; notKept: string; put: string; stop: string; empty: string; done: string; move: string;
  remove: string; back: string; save: string; load: string; clear: string; print: string; file: string;
  where(area: string): string;
  inside(name: string): string;
  full(most: number): string;
  label(number: number): string;
  agree: string;
  agreeAll: string;
  who: string;
  again: string;
  agreeSave: string;
  noWho: string;
  noDay: string;
  pastDay: string;
  named: Record<Named, (name: string) => string>;
  contact: Record<Contact, (note: string, said: string) => string>;
  agreeEmpty: string;
  agreed(count: number): string;
  removed(count: number): string;
  added(count: number, skipped: number): string;
}
interface OwnWords {
  title: string; promise: string; choose: string; remove: string; swapped: string; damaged: string; nothing: string;
  line: [string, string];
  part: [string, string];
  drawn(drawn: number, all: number, unit: [string, string]): string;
  key(file: string): string;
  lost(unit: [string, string], place: number, why: string): string;
  more(count: number): string;
  outside(count: number, name: string): string;
}
type OwnWrong = Record<'large' | 'many' | 'heavy' | 'unreadable' | 'notes' | 'empty' | 'columns' | 'quote' | 'system' | 'kind'
  | 'missing' | 'number' | 'place', (detail?: string) => string>;

// The global.

/** Numbers of areas of the whole atlas, by layer and character. */
interface Country { name: string; layers: Record<string, Record<string, number>> }

/** By key of an address: what is told of its value, "" when it can be had. */
type AddressKeys = Record<string, (value: string) => string>;
/** What an address asks for in vain. */
interface InVain {
  words: { map: string; year: string; noYears: string };
  among(key: string, values: string[]): (value: string) => string;
  year(layers: string[], map: string, lastYear: string): (value: string) => string;
  sentences(given: URLSearchParams, readers: AddressKeys): string[];
  tell(sentences: string[], after: Element): void;
}

interface AtlasGlobal {
  words: Words;

  find(selector: string, within?: ParentNode): HTMLElement;
  find<T extends Element>(selector: string, within: ParentNode, kind?: new () => T): T;
  findAll(selector: string, within?: ParentNode): HTMLElement[];
  findAll<T extends Element>(selector: string, within: ParentNode, kind?: new () => T): T[];
  element<K extends keyof HTMLElementTagNameMap>(
    tag: K, className: string, ...content: (Node | string)[]): HTMLElementTagNameMap[K];
  MOST_CODES: number;
  /** asked: codes, with commas. first: the place of the first one that may be chosen. */
  chosenIn(asked: string, codes: string[], first: number): { areas: number[]; note: string };
  showDue(): void;
  button(words: string, act: () => void): HTMLButtonElement;
  copyOf<T extends Node>(node: T): T;
  number(count: number): string;
  readHash(hash?: string): URLSearchParams;
  hashOf(pairs: Iterable<[string, string]>): string;
  inVain: InVain;
  /** Latitude, longitude and zoom, when that is what it says. */
  readView(text: string | null): number[] | null;
  isNear(page: MainPage, view: number[]): boolean;
  /** The area that an address asks for: -1 for none that exists, null when it asks for none. */
  areaIn(page: MainPage, given: URLSearchParams): number | null;
  figureKeys(given: URLSearchParams): AddressKeys;
  tellInVain?(page: MainPage): void;
  tellAnyKey?(): void;
  sheetChoice(form: HTMLFormElement): { sheets: string[]; look: SheetLook };
  readSheetLook(form: HTMLFormElement): void;
  readSheets(form: HTMLFormElement): void;
  writeSheetAddress(form: HTMLFormElement): void;
  comparisonInVain(given: URLSearchParams, master: ChoicePage | null): string[];

  fold(text: string): string;
  letters(text: string): string;
  match(name: string, question: string): number;
  NO_MATCH: number;
  foldCode(code: string): string;
  matchCode(code: string, question: string): number;
  fill(text: string, values: Record<string, string | number | undefined>): string;
  textOf(node: Element | null | undefined): string;
  classWords(item: ClassWords): (Node | string)[];
  /** What is said of an area on the shown layer. */
  areaTitle(page: ChoicePage, area: number): string;
  areaWords(page: ChoicePage, area: number): (Node | string)[];

  data: Record<string, AtlasData>;
  add(key: string, data: AtlasData): void;
  unpack(data: AtlasData): AtlasData;
  parts: PagePart<MainPage>[];
  mapParts: PagePart<MapPage>[];
  page: MainPage;
  makePage<P extends ChoicePage>(given: GivenPage & Partial<P>, parts: PagePart<P>[]): P;
  start(map: L.Map, key: string, bounds: [Pair, Pair]): void;
  readLegend(panel: HTMLElement): Legend;
  readLegends(): Record<string, Legend>;
  counted(codes: string): Record<string, number>;
  writeCounts(legend: Legend, codes: string): void;
  writeYear(panel: Element, year: string): void;

  decode(text: string): Pair[];
  frontierOf(data: AtlasData): string[];
  namesOn(data: Pick<AtlasData, 'places' | 'around'>): MapName[];
  mercator(at: Pair): Pair;
  /** Whether a line of the rings enters the box. */
  isOver(rings: Rings, box: Box): boolean;
  common(spans: Pair[], others: Pair[]): Pair[];
  clear(spans: Pair[], y: number, boxes: Box[]): Pair[];
  /** The middle of the widest place, wider than so much, in a part of an area that lies in no box. */
  middleIn(rings: Rings, part: Box, boxes: Box[], wide: number): Pair | null;
  /** The width and height that a name wants. size: of the letters. widest: from where on it has more lines. */
  wantedRoom(size: number, widest: number): (name: string) => Pair;
  /** Once the map is nearer than its first view: the areas in sight that may have room for their name, the chosen one first,
      then the largest; in their middle, else in the middle of the part that is seen. place: of latitude and longitude.
      over: what lies on the map. */
  areaNames(page: MapPage, place: (spot: Pair) => Pair, sight: Box, over: Box[], room: (name: string) => Pair): MapName[];
  boxAround(rings: Rings): Box;
  landOf(data: AtlasData): string[];
  letterWidth(size: number, count: number): number;
  flat(rings: string[]): Rings;
  pathOf(rings: Rings, end: 'z' | ''): string;
  cutRings(rings: Rings, box: Box): Rings;
  makeShapes(data: Pick<AtlasData, 'shapes' | 'parts' | 'hoods'>): Shapes;
  shapesOf(data: AtlasData): Shapes;
  joinShapes(all: AtlasData[]): Pick<AtlasData, 'codes' | 'names' | 'shapes' | 'parts' | 'hoods'>;
  /** Draws what is coloured; returns what colours it anew. */
  drawShapes(page: MapPage, options: L.PolylineOptions & { renderer: L.Renderer }): () => void;
  // Of squares only.
  outlines(grid: Int8Array, columns: number, rows: number, count: number): number[][][];
  readCells(cells: WrittenCells): CellPart;
  /** TypeError for other data. */
  squaresOf(data: Pick<AtlasData, 'parts' | 'hoods'>): { parts: CellPart[]; hoods: Hoods };
  chosenShape<T extends { character: string }>(shapes: (codes: string) => T[], areas: number[], count: number): T[];
  squareAt(data: AtlasData, spot: { lat: number; lng: number }): number;
  hoodCounts(data: AtlasData, codes: string): Record<string, number>[];
  hoodOf(data: AtlasData, area: number): number;
  hoodLines(page: Pick<MapPage, 'data' | 'codes' | 'legend'>, area: number): (Element | string)[];
  countedClasses(legend: Legend, counts: Record<string, number>): { item: LegendItem; count: number }[];
  hoodBar(legend: Legend, counts: Record<string, number>): SVGSVGElement;
  countWords(legend: Legend, counts: Record<string, number>): string;
  /** view: two corners of what must be seen; without it all areas are. */
  mapGround(data: AtlasData, width: number, height: number, view?: [Pair, Pair], bleed?: number): Ground;
  drawNames(ground: Ground, size: number, letters: DrawnBeside['letters']): Element[];
  drawScale(ground: Ground, size: number): Element[];
  drawLetters(letters: NonNullable<DrawnBeside['letters']>): Element[];
  mapSvg(ground: Ground, layer: DrawnLayer, shown?: DrawnBeside): SVGSVGElement;
  sideMap(given: Omit<GivenMap, 'map'> & { options: L.MapOptions; credit: string | boolean }): MapPage;
  polygonsOf(rings: Pair[][]): Pair[][][];
  ringOf(points: Pair[]): Pair[];
  besidePanel(page: ChoicePage): HTMLElement;
  besideFrame(): BesideFrame;
  tie(page: MapPage, side: MapPage): void;

  mark<K extends keyof SVGElementTagNameMap>(
    tag: K, attributes: Attributes, ...content: (Node | string)[]): SVGElementTagNameMap[K];
  token(name: string): string;
  edgedText(text: string, attributes: Attributes, edge: Attributes): SVGTextElement[];
  looks(element: Element, names: string[]): Record<string, string>;
  textWidth(text: string, look: { size: number; weight?: number }): number;
  paragraph(text: string, look: Look): Drawn;
  column(makers: ((y: number) => Drawn)[], top: number): Drawn;
  fitted<T extends { bottom: number }>(sizes: number[], bottom: number, make: (size: number) => T): T;
  linesPattern(distance: number, fill: string): string;
  clipBox(width: number, height: number, bleed: number): string;
  takePatterns(drawing: SVGElement): void;
  legendMarks(panel: HTMLElement, room: { x: number; y: number; width: number; bottom: number }, notes: Element[]): Element[];
  picture(said: PictureWords, draw: (room: Room) => Element[]): SVGSVGElement;
  fileWords(text: string): string;
  saveFile(blob: Blob, made: SavedAs, kind: string): void;
  savePicture?(made: Picture, kind: 'svg' | 'png'): Promise<void>;
  pictureButtons(brings: string, make: () => Picture | undefined): HTMLButtonElement[];
  mapPicture?(page: MapPage): Picture;
  viewOf(page: MapPage): [Pair, Pair] | undefined;
  viewNote(page: MapPage, isPicture: boolean): Element[];
  overMap(page: MapPage, ground: Ground): Element[];
  drawnView(page: MapPage, width: number, height: number, words: number, bleed?: number): Element[];
  insetOf(data: AtlasData, ground: Ground, words: number): Inset | null;
  drawInset(inset: Inset, layer: DrawnLayer, shown: DrawnBeside, over?: Element[]): Element[];

  chartColumns(chart: SVGSVGElement, count: number): SVGSVGElement[];
  flatten(chart: SVGSVGElement, width: number, size: number): Element[];
  figurePicture?(view: Element): Picture;
  groupsOf(figure: Element): Map<string, string>;
  chooseInFigure(state: FigureState, wanted: { view?: string; group?: string }): void;
  rememberFigure(state: FigureState): void;
  readFigureAddress(states: FigureState[]): void;

  insides(rings: Rings, y: number): Pair[];
  middleOf(rings: Rings, boxes?: Box[]): Pair | null;
  smallestFirst(areas: Rings[]): number[];
  letterSpots(ground: Pick<Ground, 'areas'>, size: number, count?: number): (Pair | null)[];
  letterPlaces(ground: Ground, size: number, count: number): (LetterPlace | null)[];
  sheetWords(words: SheetWords): void;
  givenSheetWords: SheetWords;
  sheetSet(words: SheetWords): Sheet[];
  sheetItems(map: SheetMap): Record<string, SheetClass>;
  sheetLegend(map: SheetMap, codes: string, squareWords: SquareWords): Element[];
  areaSigns(data: AtlasData): AreaSigns;
  signList(signs: AreaSigns, areas: number[], after?: (area: number) => Node[]): HTMLElement;
  mostInList(most: number, write: (count: number) => HTMLElement, spare: number): number;
  NAMES_ON_PAPER: number;
  partLetters(part: SheetPart, data: AtlasData, millimetres: number): AreaLetters[];
  letteredAreas(letters: AreaLetters[]): Set<number>;
  sheetDrawing(part: SheetPart, layer: DrawnLayer, letters: AreaLetters[], lines: boolean): SVGSVGElement;
  writeKey(key: HTMLElement, given: SheetGiven, plan: SheetKey): HTMLElement;
  sheetPlan(nodes: HTMLElement[], given: SheetGiven, paper: SheetLook['paper']): SheetPlan;
  whereGrid(data: AtlasData): WhereGrid;
  whereParts(
    data: AtlasData, grid: WhereGrid, paper: { width: number; height: number }, millimetres: number): { parts: WherePart[]; squares: string[] };
  whereSheets(given: SheetGiven): MadeSheet;
  overviewSheets(sheet: Sheet, given: SheetGiven): MadeSheet;
  sheet(sheet: Sheet, given: SheetGiven): MadeSheet;
  strokePatterns(drawing: SVGSVGElement): void;

  /** name: of what comes, as in data-brings-<name>. */
  bring(name: string): Promise<unknown>;
  /** By layer and character; on layers that are relative to the own municipality nothing is counted. */
  country(name: string, layers: Country['layers']): void;
  wholeCountry(): Promise<Country>;
  /** How many have a class. */
  withClass(legend: Legend, counts: Record<string, number>): number;
  /** " (13%)"; nothing where a percentage says nothing. */
  percent(count: number, all: number): string;
  /** "6 van de 46 buurten", of all "alle 46 buurten". unit: one, more. */
  ofAll(count: number, all: number, unit: [string, string]): string;
  /** Whether enough have a class for percentages. */
  hasShares(legend: Legend, counts: Record<string, number>): boolean;
  /** How many are in a class, with a percentage where enough are. */
  shareOf(legend: Legend, counts: Record<string, number>): (character: string) => string;
  selectionTable(page: MainPage, areas: number[], country: Country): HTMLElement[];
  selectionPanel(page: MainPage): {
    hint: HTMLElement; isSeen(): boolean; open(on: boolean): void; count(): void; show(): void; showStatus(): void;
    fill(tools: HTMLElement, conditions: HTMLElement[]): void; tell(notes: string[]): void;
  };
  outlineSelection(page: MapPage, areas: number[]): void;
  /** Draws with the pointer; returns what stops it. */
  drawAround(page: MapPage, done: (drawn: Pair[]) => void): () => void;
  /** begin: before it draws; done: with few corners. hint tells how. */
  drawButton(page: MainPage, hint: HTMLElement, begin: () => void, done: (corners: Pair[]) => void):
    { node: HTMLElement; stop(): void };
  fewCorners(drawn: Pair[]): Pair[];
  isInside(spot: Pair, outline: Pair[]): boolean;
  outlineWords(outline: Pair[]): string;
  /** null for other text, without corners for an outline that cannot be read. */
  readOutline(text: string): Pair[] | null;
  conditionsAsked(page: MainPage, asked: Condition[], titles: string[]): HTMLElement[];
  conditions(page: MainPage, act: (areas: number[], note: string) => void):
    { nodes: HTMLElement[]; clear(): void; read(text: string): void };
  addStreets(key: string, streets: WrittenStreet[]): void;
  profileTable(page: MainPage, area: number, country: Country): HTMLElement;
  openProfile?(page: MainPage, area: number): Promise<void>;
  closeProfile?(page: MainPage): void;
  saveAreas?(page: MainPage): void;

  notesKept: { key: string; municipality: string };
  notes: Notes;
  noteAgreement(note: Note, day: Date, followUp: FollowUp): string;
  writtenDay(day: Date): string;
  namedIn(organisation: string): Named | '';
  contactIn(text: string): { kind: Contact; said: string } | null;
  agreementForm(notes: Note[], save: (followUp: FollowUp) => void): HTMLFormElement;
  inWorkshop?: boolean;
  filePicker(text: string, accept: string, act: (file: File) => Promise<void>): HTMLLabelElement;
  fileText(file: File): Promise<string>;
  /** Whether letters of a file were lost, here or before. */
  isDamaged(text: string): boolean;
  readCsv(text: string): OwnFile;
  readGeojson(text: string): OwnFile;
  rd: { holds(x: number, y: number): boolean; toDegrees(x: number, y: number): Pair };
  locate(parts: OwnFile['parts'], system: string | undefined, middle: Pair):
    { drawn: LocatedPart[]; lost: LostPart[]; isTurned: boolean; positions: number };

  combobox(field: HTMLInputElement, list: HTMLElement, find: (question: string) => SearchAnswer[],
    nothing: (question: string) => string): { refresh(): void };
  /** places: all that can be found, whether or not it is an answer here. sorts: of these, in the words of a reader.
      unnamed: what is said of a question that is no postcode, unless that it may be a slip. */
  nothingFound(places: Place[], question: string, sorts: string[], unnamed?: string): string;
  placesInThePage(): KeyedPlace[];
  search(all: FoundPlaces[], regions: [string, string, ...string[]][], stories: [string, string][]): void;
  /** What the field of the header finds. places: those of the page until all have come. nothing: see combobox and nothingFound. */
  findable: { places(): Place[]; nothing(question: string, unnamed?: string): string; load(): Promise<void> };
  slips(text: string, other: string, most: number): number;
  whereabouts(place: Place): string;
  almost<T extends Place>(places: T[], asked: string): T[];
  almostNear<T extends Place>(places: T[], asked: string): T[];
  answerArea?(page: MainPage, field: HTMLInputElement, labels: string[], choose: (area: number) => void): void;
  districtNames(name: string): string[];
  findAmong<T extends Place>(places: T[], question: string): T[];
  /** Whether one of them answers as it is spelled, not only somewhere in a word. */
  isAmong(places: Place[], question: string): boolean;
  /** Those that answer as they are spelled, in the middle of a word too, the best first. */
  spelledAmong<T extends Place>(places: T[], question: string): T[];

  joined(all: AtlasData[]): AtlasData & { sizes: number[] };
  join(key: string, keys: string[], about: Partial<AtlasData>): void;
  /** Per map its class slugs and, for each edition, one character per area or square: the place of its class among them.
      squares: of each edition, null where its areas have outlines. */
  editions(maps: Record<string, EditionLayer>, squares?: (EditionSquares | null)[]): void;
  squareSide?(side: HTMLElement, squares: EditionSquares): SquareSheet;
  askSquare?(sheets: (SquareSheet | null)[], layer: () => EditionLayer, choice: HTMLSelectElement): void;
  blotSheet(seen: [Pair, Pair]): BlotSheet;
  drawBlots(group: Element, sheet: BlotSheet, shapes: { character: string; rings: Rings }[], slugOf: (character: string) => string): void;

  readComparison(): ComparedChoice;
  comparisonAddress(choice: ComparedChoice): string;
  mostCompared(choice: ComparedChoice): number;
  fetchData(key: string, address: string): Promise<boolean>;
  mapsLike(options: L.MapOptions, credit: string): void;
  sameScale(pages: MapPage[]): void;
  ownScale(pages: MapPage[]): void;
  keepScale(page: MapPage, others: () => MapPage[]): void;
  together(all: AtlasData[], name: string): AtlasData;
  wholeLand(rings: string[]): void;
  /** When what lies around them all can be drawn. */
  landComes(all: AtlasData[]): Promise<void>;
  aroundAll(all: AtlasData[]): AtlasData['around'];
  comparedMap(box: Element, data: AtlasData, name: Node | string, master: ChoicePage): ComparedPage;
  similar(all: Record<string, [string, number][]>, words: string[]): void;
  compareSearch(it: Comparison): void;
  placeCompared(it: Comparison, key: string): KeyedPlace;
  namesCompared(it: Comparison, keys: string[]): string;
  compareSentence(it: Comparison, name: string, values: Record<string, string | number | undefined>): string;
  municipalityLink(it: Comparison, key: string): HTMLAnchorElement;
  writeChosen(it: Comparison): void;
  writeRows(it: Comparison): void;
  writeComparison(it: ShownComparison): void;
  divisionBar(map: string, legend: Legend, codes: string): SVGSVGElement;
  namedBar(name: string, page: ChoicePage, codes: string): HTMLElement;
}

interface Window { Atlas: AtlasGlobal; L?: typeof L }
