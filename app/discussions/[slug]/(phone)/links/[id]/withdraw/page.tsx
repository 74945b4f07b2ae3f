export { default, metadata } from '../../../../../../debates/[slug]/links/[id]/withdraw/page';
