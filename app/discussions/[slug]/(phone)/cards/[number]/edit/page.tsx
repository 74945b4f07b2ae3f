export { default, metadata } from '../../../../../../debates/[slug]/cards/[number]/edit/page';
