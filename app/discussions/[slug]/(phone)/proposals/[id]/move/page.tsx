export { default, metadata } from '../../../../../../debates/[slug]/proposals/[id]/move/page';
