export { default, metadata } from '../../../../../debates/[slug]/proposals/[id]/edit/page';
