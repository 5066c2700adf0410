import AssessmentCore

/// Finds what claims of a report link to: findings, files and cited lines.
struct HTMLReferences {
  let document: ReportDocument
  /// The findings as the report lists them.
  let groups: [FindingGroup]
  private let files: [String: Int]
  private let quotations: [Place: Int]
  private let items: [String: Int]
  private let findings: [String: Int]

  init(_ document: ReportDocument) {
    self.document = document
    groups = FindingGroup.all(of: document)
    let files = Dictionary(
      document.evidence.enumerated().map { ($0.element.item.path, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    self.files = files
    quotations = Dictionary(
      document.quotations.enumerated().filter { files[$0.element.place.path] != nil }
        .map { ($0.element.place, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    items = Dictionary(
      document.readiness.items.enumerated().map { ($0.element.criterion, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    findings = Dictionary(
      groups.enumerated().map { ($0.element.first.rule, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The line that stands at a place, or `nil` where it is not quoted.
  func quotation(at place: Place) -> Quotation? {
    quotations[place].map { document.quotations[$0] }
  }

  /// The cited lines of a file with their positions.
  func quotations(of path: String) -> [(position: Int, quotation: Quotation)] {
    document.quotations.enumerated().filter { $0.element.place.path == path }
      .map { ($0.offset, $0.element) }
  }

  /// A place as a link to the line in the register, or to its file.
  func place(_ place: Place) -> HTMLNode {
    let text = HTMLTag.code { HTMLText.evidence(place.text, to: 100) }
    if let position = quotations[place] {
      return HTMLTag.a(.link(.quotation(position)), .style(.place)) { text }
    }
    if let position = files[place.path] {
      return HTMLTag.a(.link(.file(position)), .style(.place)) { text }
    }
    return text
  }

  /// The first so many places as links, with how many more there are.
  func places(_ places: [Place], most: Int = 3) -> [HTMLNode] {
    guard !places.isEmpty else {
      return [HTMLTag.span(.style(.muted)) { "no file speaks of it" }]
    }
    var nodes: [HTMLNode] = []
    for (number, one) in places.prefix(most).enumerated() {
      if number > 0 { nodes.append(.text(", ")) }
      nodes.append(place(one))
    }
    if places.count > most {
      nodes.append(.text(" and \(Quantity.number(places.count - most)) more"))
    }
    return nodes
  }

  /// A criterion by id and title, as a link to its finding or its item where it has one.
  func criterion(_ id: String) -> HTMLNode {
    let title = document.answer(of: id)?.title ?? ""
    let name: [HTMLNode] =
      [HTMLTag.code { id }] + (title.isEmpty ? [] : [.text(" "), HTMLText.prose(title)])
    if let position = findings[id] { return HTMLTag.a.with([.link(.finding(position))], name) }
    if let position = items[id] { return HTMLTag.a.with([.link(.item(position))], name) }
    return HTMLTag.span.with([], name)
  }

  /// A criterion by its id alone, as a link.
  func id(_ id: String) -> HTMLNode {
    let name: [HTMLNode] = [HTMLTag.code { id }]
    if let position = findings[id] { return HTMLTag.a.with([.link(.finding(position))], name) }
    if let position = items[id] { return HTMLTag.a.with([.link(.item(position))], name) }
    return HTMLTag.span.with([], name)
  }

  /// Subjects by name, the first so many.
  func subjects(_ subjects: [String], most: Int = 5) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for (number, subject) in subjects.prefix(most).enumerated() {
      if number > 0 { nodes.append(.text(", ")) }
      nodes.append(HTMLText.evidence(subject, to: 80))
    }
    if subjects.count > most {
      nodes.append(.text(" and \(Quantity.number(subjects.count - most)) more"))
    }
    return nodes
  }
}
