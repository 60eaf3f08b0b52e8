/* Which shared names does each script make, and which does it use? Read from the code by the TypeScript compiler: a shared
   name is a member that atlas.d.ts declares; a script makes it where it assigns it. */
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
const STATIC = path.join(ROOT, 'static') + path.sep;

/** What belongs to one object that many scripts fill. */
const SHARED = ['Window', 'AtlasGlobal', 'Words', 'ChoicePage', 'MapPage', 'MainPage'];

/** The property of atlas.d.ts that a name stands for: "MapPage.fit"; optional ones may be absent, and bind nobody. */
const sharedName = (checker, node) => {
  for (const declaration of checker.getSymbolAtLocation(node)?.declarations || []) {
    const within = declaration.parent;
    if (!declaration.getSourceFile().fileName.endsWith('atlas.d.ts')) continue;
    if (ts.isInterfaceDeclaration(within) && SHARED.includes(within.name.text) && !declaration.questionToken) return within.name.text + '.' + node.text;
  }
  return null;
};

const isAssigned = (node) => ts.isBinaryExpression(node.parent) && node.parent.left === node
  && node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;

/** @returns {{makes: Set<string>, uses: Set<string>, leaflet: boolean}} */
const read = (file, checker) => {
  const names = { makes: new Set(), uses: new Set(), leaflet: false };
  const note = (set, node) => {
    const name = sharedName(checker, node);
    if (name) set.add(name);
  };
  const visit = (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      note(isAssigned(node) ? names.makes : names.uses, node.name);
      if (ts.isIdentifier(node.expression) && node.expression.text === 'L') names.leaflet = true;
    }
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName || node.name;
      const property = checker.getTypeAtLocation(node.parent).getProperty(name.text);
      for (const declaration of property?.declarations || []) {
        if (declaration.name) note(names.uses, declaration.name);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return names;
};

/** By path below static/: what each script makes and uses. */
export const scripts = () => {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const sources = program.getSourceFiles().filter(({ fileName }) =>
    path.resolve(fileName).startsWith(STATIC) && fileName.endsWith('.js'));
  return new Map(sources.map((file) =>
    [path.resolve(file.fileName).slice(STATIC.length).replaceAll(path.sep, '/'), read(file, checker)]));
};
