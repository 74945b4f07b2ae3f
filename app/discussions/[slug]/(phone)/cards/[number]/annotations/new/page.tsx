export { default, metadata } from '../../../../../../../debates/[slug]/cards/[number]/annotations/new/page';
