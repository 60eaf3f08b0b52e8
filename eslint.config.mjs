import js from '@eslint/js';

/* What tsc cannot see. Names that do not exist it does see, and it knows the browser's. */
export default [
  js.configs.recommended,
  { ignores: ['site/', 'site.*/'] },
  {
    files: ['static/**/*.js', 'site_builder/**/*.js'],
    languageOptions: { sourceType: 'script', ecmaVersion: 2022 },
    rules: { strict: ['error', 'function'], 'max-lines': ['error', 150] },
  },
  {
    files: ['static/**/*.js'],
    rules: { 'no-restricted-globals': ['error', { name: 'fetch', message: 'An atlas opens from file://, where fetch fails.' }] },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-shadow': 'error',
      'no-implicit-globals': 'error',
      'no-restricted-properties': ['error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: 'Text goes in as text.' }))],
    },
  },
];
