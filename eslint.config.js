import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

/** Ways of writing that the house does without, each with what to do instead. */
const everywhere = [
  {
    selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"]), TSTypeAssertion',
    message: 'An assertion silences the compiler: parse with zod, narrow with a check, or use `satisfies`.',
  },
  {
    selector: 'ExpressionStatement[directive="use server"]',
    message: 'No Server Actions: every write comes in through an `endpoint` in app/api.',
  },
  {
    selector: 'MemberExpression[property.name=/^\\$(queryRawUnsafe|executeRawUnsafe)$/]',
    message: 'Use the tagged template: $queryRaw`…` or $executeRaw`…` binds its values.',
  },
];

const inMarkup = [
  {
    selector: 'JSXAttribute[name.name="style"]',
    message: 'The content security policy blocks style attributes: use a class, or an SVG attribute.',
  },
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"], Property[key.name="dangerouslySetInnerHTML"]',
    message:
      'Text goes to the page as text. The one script that needs this stands in app/layout.tsx, and data for programs in ui/data-block.tsx.',
  },
];

const inComponents = [
  {
    selector: 'CallExpression[callee.name="fetch"], CallExpression[callee.property.name="fetch"]',
    message: 'A page reads and hands down what a component shows; scripts ask through components/ui/ask.ts.',
  },
];

const modules = [
  { name: 'next/image', message: 'No image optimiser runs here: use <img>.' },
  { name: 'next/link', message: 'Use <a>: a cached document costs less than a render for each link in sight.' },
];

export default defineConfig(
  { ignores: ['.next/', '.data/', 'node_modules/', 'prisma/generated/', 'next-env.d.ts', 'test-results/'] },
  {
    files: ['**/*.{ts,tsx,js,cjs}'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['.dependency-cruiser.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
      'no-restricted-imports': ['error', { paths: modules }],
      'no-console': 'off',
      eqeqeq: 'error',
      'no-eval': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Brackets say that the name is data (a variable of the environment, a field of a form), not a member.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowNumber: true,
          allowAny: false,
          allowBoolean: false,
          allowNever: false,
          allowNullish: false,
          allowRegExp: false,
        },
      ],
    },
  },
  {
    files: ['**/*.tsx', 'components/**/*.ts'],
    extends: [hooks.configs.flat.recommended],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...inMarkup] },
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...inMarkup, ...inComponents] },
  },
  {
    files: ['components/ui/ask.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...inMarkup] },
  },
  {
    files: ['app/layout.tsx', 'components/ui/data-block.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, inMarkup[0]] },
  },
);
