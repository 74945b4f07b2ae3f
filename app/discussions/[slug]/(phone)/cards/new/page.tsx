export { default, metadata } from '../../../../../debates/[slug]/cards/new/page';
