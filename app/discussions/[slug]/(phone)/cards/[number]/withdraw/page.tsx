export { default, metadata } from '../../../../../../debates/[slug]/cards/[number]/withdraw/page';
