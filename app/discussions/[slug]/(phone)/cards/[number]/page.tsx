export { default, generateMetadata } from '../../../../../debates/[slug]/cards/[number]/page';
