// A screen reader speaks the page as the language it is told.
export default function language({ data }) {
  document.documentElement.lang = data.locale;
}
