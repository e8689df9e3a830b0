/** Made by build/page-fonts-plugin.ts. */
declare module 'virtual:page-fonts.css';
