export { default, metadata } from '../../../../../../debates/[slug]/cards/[number]/move/page';
