/// An attribute of an element.
///
/// Its name comes from a closed set, and its value is escaped.
struct HTMLAttribute {
  /// The name as it is written.
  let name: String
  let value: String

  private init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }

  static func id(_ anchor: HTMLAnchor) -> HTMLAttribute { .init("id", anchor.name) }
  /// A link inside of the page; there are no others.
  static func link(_ anchor: HTMLAnchor) -> HTMLAttribute { .init("href", "#" + anchor.name) }
  static func style(_ classes: HTMLClass...) -> HTMLAttribute {
    .init("class", classes.map(\.rawValue).joined(separator: " "))
  }
  static func label(_ text: String) -> HTMLAttribute { .init("aria-label", text) }
  static func labelledBy(_ anchors: HTMLAnchor...) -> HTMLAttribute {
    .init("aria-labelledby", anchors.map(\.name).joined(separator: " "))
  }
  static let hidden = HTMLAttribute("aria-hidden", "true")
  static func role(_ role: Role) -> HTMLAttribute { .init("role", role.rawValue) }
  static let focusable = HTMLAttribute("tabindex", "0")
  static func scope(_ scope: Scope) -> HTMLAttribute { .init("scope", scope.rawValue) }
  static func columns(_ number: Int) -> HTMLAttribute { .init("colspan", String(number)) }
  static let open = HTMLAttribute("open", "")
  static let english = HTMLAttribute("lang", "en")
  static let utf8 = HTMLAttribute("charset", "utf-8")
  static func time(_ day: String) -> HTMLAttribute { .init("datetime", day) }
  static func policy(_ policy: String) -> [HTMLAttribute] {
    [.init("http-equiv", "Content-Security-Policy"), .init("content", policy)]
  }
  static func meta(_ name: String, _ content: String) -> [HTMLAttribute] {
    [.init("name", name), .init("content", content)]
  }
  /// An image whose bytes stand in the page.
  static func image(_ image: EmbeddedImage) -> [HTMLAttribute] {
    [.init("src", image.address), .init("alt", image.description)]
  }

  // MARK: Drawings

  static func viewBox(width: Int, height: Int) -> [HTMLAttribute] {
    [
      .init("viewBox", "0 0 \(width) \(height)"), .init("width", String(width)),
      .init("height", String(height)),
    ]
  }
  static func rectangle(x: Int, y: Int, width: Int, height: Int, radius: Int = 0)
    -> [HTMLAttribute]
  {
    [
      .init("x", String(x)), .init("y", String(y)), .init("width", String(width)),
      .init("height", String(height)), .init("rx", String(radius)),
    ]
  }
  static func line(from: (x: Int, y: Int), to: (x: Int, y: Int)) -> [HTMLAttribute] {
    [
      .init("x1", String(from.x)), .init("y1", String(from.y)), .init("x2", String(to.x)),
      .init("y2", String(to.y)),
    ]
  }
  static func circle(x: Int, y: Int, radius: Int) -> [HTMLAttribute] {
    [.init("cx", String(x)), .init("cy", String(y)), .init("r", String(radius))]
  }
  static func position(x: Int, y: Int) -> [HTMLAttribute] {
    [.init("x", String(x)), .init("y", String(y))]
  }
  static func anchored(_ anchor: TextAnchor) -> HTMLAttribute {
    .init("text-anchor", anchor.rawValue)
  }
  static func outline(_ outline: StaticString) -> HTMLAttribute { .init("d", "\(outline)") }
  static func points(_ points: [(x: Int, y: Int)]) -> HTMLAttribute {
    .init("points", points.map { "\($0.x),\($0.y)" }.joined(separator: " "))
  }
  static func fill(_ colour: AccentColour.Tone) -> HTMLAttribute { .init("fill", colour.text) }

  enum Role: String { case region, img, note, list }
  enum Scope: String { case row, col }
  enum TextAnchor: String { case start, middle, end }
}
