export { default, metadata } from '../../../../../../../debates/[slug]/cards/[number]/checks/new/page';
