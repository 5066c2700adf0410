/// The elements that a report is made of; there is none that loads or runs anything.
enum HTMLTag: String {
  case html, head, meta, title, style, body, header, main, footer, section, nav, article, aside
  case h1, h2, h3, h4, p, div, span, bdi, a, strong, em, small, code, blockquote, q, time, br, wbr
  case ul, ol, li, dl, dt, dd, table, caption, thead, tbody, tr, th, td, details, summary, img
  case svg, g, desc, rect, line, circle, path, polygon, text
  case svgTitle = "title "

  /// The name as it is written.
  var name: String { self == .svgTitle ? "title" : rawValue }

  /// Whether the element has neither content nor an end.
  var isVoid: Bool {
    switch self {
    case .meta, .br, .wbr, .img: true
    default: false
    }
  }

  /// Whether a line break may stand around the element without showing.
  var isBlock: Bool {
    switch self {
    case .span, .bdi, .a, .strong, .em, .small, .code, .q, .time, .br, .wbr, .text, .title,
      .svgTitle, .desc, .img, .svg, .g, .rect, .line, .circle, .path, .polygon, .summary:
      false
    default: true
    }
  }

  /// Makes an element with this tag.
  func callAsFunction(
    _ attributes: HTMLAttribute..., @HTMLBuilder content: () -> [HTMLNode] = { [] }
  ) -> HTMLNode {
    .element(self, attributes, content())
  }

  /// Makes an element with this tag from attributes in a list.
  func with(_ attributes: [HTMLAttribute], _ content: [HTMLNode] = []) -> HTMLNode {
    .element(self, attributes, content)
  }
}
