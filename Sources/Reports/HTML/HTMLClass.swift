/// The classes that the style sheet knows.
enum HTMLClass: String {
  case cover, bar, logos, logo, overline, facts, draft
  case verdict, sign, word, meaning, go, wait, stop, thin, reasons, lightweight
  case tiles, tile, value, label, hint, sentences, actions
  case contents, page, lead, number, note, columns
  case table, wide, numeric, tight, strength0, strength1, strength2, strength3, strength4
  case state, met, partly, open, unclear, beside
  case chart, axis, guide, span, proven, possible, name, tick, caption
  case light, dark
  case finding, badge, blocker, major, minor, lines, quotation, place, hash, critical
  case matrix, chip, decision, chosen, muted
}
