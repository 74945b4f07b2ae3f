export { default, metadata } from '../../../../../../../debates/[slug]/cards/[number]/links/new/page';
