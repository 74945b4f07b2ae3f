export { default, metadata } from '../../../../../debates/[slug]/checks/[state]/page';
