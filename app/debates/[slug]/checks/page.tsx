export { default, metadata } from './[state]/page';
