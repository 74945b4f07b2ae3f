export { default, generateMetadata } from '../../../../../debates/[slug]/positions/[key]/page';
