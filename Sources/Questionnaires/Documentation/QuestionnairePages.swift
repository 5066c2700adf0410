import Documents

/// Writes one page of the documentation catalogue for each questionnaire file.
///
/// The pages say what the files say, so that nobody keeps the two the same by hand.
package enum QuestionnairePages {
  /// Gives the name of each page's file and its text, in the order of the files.
  package static func all(
    of documents: [QuestionnaireDocument]
  ) -> [(name: String, text: String)] {
    documents.filter(hasContent).map { document in
      (fileName(of: document), page(of: document.node, path: document.path))
    }
  }

  /// Whether a file asks or decides anything; vocabulary and mappings have pages of their own kind.
  private static func hasContent(_ document: QuestionnaireDocument) -> Bool {
    ["criteria", "follow_ups", "gates", "axis", "use_case_map", "trends"].contains {
      document.node[$0] != nil
    }
  }

  /// The name with the folders in it: two folders may each have a file of one name.
  private static func fileName(of document: QuestionnaireDocument) -> String {
    let path = document.path.split(separator: "/").dropFirst().joined(separator: "-")
    let stem = path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path
    let words = stem.split { $0 == "-" || $0 == "_" }
    return "Questionnaire" + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      + ".md"
  }

  private static func page(of node: Node, path: String) -> String {
    var page = PageText()
    page.paragraph("# \(prose(node["title"]))")
    page.paragraph(
      prose(node["summary"]).isEmpty
        ? "What this questionnaire asks and says." : prose(node["summary"]))
    page.paragraph("## Overview")
    page.paragraph(
      "This page is made from `\(path)` by `assess questionnaire docs`. Crosswalk ids say what a "
        + "question supports; they do not say that it satisfies them, and nothing here is legal "
        + "advice.")
    for criterion in elements(node["criteria"]) { write(criterion, on: &page) }
    for rule in elements(node["follow_ups"]) + elements(node["trends"]) {
      write(followUp: rule, on: &page)
    }
    for gate in elements(node["gates"]) { write(gate: gate, on: &page) }
    if node["axis"] != nil { write(axis: node, on: &page) }
    if let map = node["use_case_map"] { write(map: map, on: &page) }
    return page.text
  }

  private static func write(_ node: Node, on page: inout PageText) {
    page.paragraph("## \(prose(node["id"])) \(prose(node["title"]))")
    page.paragraph("**\(prose(node["question"]))**")
    page.paragraph(prose(node["why"]))
    let checks = elements(node["checks"]).map { prose($0["question"]) }.filter { !$0.isEmpty }
    if !checks.isEmpty {
      page.paragraph("It asks:")
      page.list(checks)
    }
    page.paragraph("What counts as evidence, from grade \(prose(node["grade"])) upwards:")
    page.list(texts(node["evidence"]))
    let exemptions = elements(node["not_applicable"]).map { prose($0["reason"]) }
    if !exemptions.isEmpty {
      page.paragraph("It does not apply when:")
      page.list(exemptions)
    }
    page.paragraph("What to do: \(prose(node["remediation"])) Effort: \(prose(node["effort"])).")
    let crosswalk = (node["crosswalk"]?.entries ?? []).map {
      "\($0.key): \(texts($0.value).joined(separator: ", "))"
    }
    if !crosswalk.isEmpty {
      page.paragraph("Supports:")
      page.list(crosswalk)
    }
    for (title, key) in [
      ("Met by:", "met"), ("Not met by:", "unmet"), ("Unclear with:", "unclear"),
    ] {
      guard let text = node["examples"]?[key]?.text else { continue }
      page.paragraph(title)
      page.code(text)
    }
    sources(node, on: &page)
  }

  private static func write(followUp node: Node, on page: inout PageText) {
    page.paragraph("## \(prose(node["id"])) \(prose(node["title"]))")
    page.paragraph("A finding where it certainly holds: \(prose(node["statement"])).")
    page.paragraph(prose(node["why"]))
    page.paragraph("What to do: \(prose(node["remediation"]))")
    sources(node, on: &page)
  }

  private static func write(gate node: Node, on page: inout PageText) {
    page.paragraph("## Gate \(prose(node["phase"])): \(prose(node["title"]))")
    page.paragraph("**\(prose(node["question"]))**")
    if let duration = node["duration"] {
      page.paragraph(
        "The phase usually takes \(prose(duration["from_weeks"])) to "
          + "\(prose(duration["to_weeks"])) weeks.")
    }
    page.paragraph("It asks for \(texts(node["items"]).joined(separator: ", ")).")
    sources(node, on: &page)
  }

  private static func write(axis node: Node, on page: inout PageText) {
    page.paragraph("## Decision")
    page.paragraph("**\(prose(node["question"]))**")
    for option in elements(node["options"]) {
      page.paragraph("### \(prose(option["title"]))")
      page.paragraph(prose(option["summary"]))
      let good = texts(option["consequences"]?["good"])
      let bad = texts(option["consequences"]?["bad"])
      page.list(good.map { "Good: \($0)" } + bad.map { "Bad: \($0)" })
      sources(option, on: &page)
    }
  }

  private static func write(map node: Node, on page: inout PageText) {
    page.paragraph("## Use-case map")
    page.list(
      elements(node["groups"]).map { "\(prose($0["title"])): \(prose($0["meaning"]))" })
  }

  private static func sources(_ node: Node, on page: inout PageText) {
    let sources = texts(node["sources"])
    guard !sources.isEmpty else { return }
    page.paragraph("Catalogue: \(sources.joined(separator: ", ")).")
  }

  private static func elements(_ node: Node?) -> [Node] { node?.elements ?? [] }

  private static func texts(_ node: Node?) -> [String] {
    guard let node else { return [] }
    return (node.elements ?? [node]).map { prose($0) }
  }

  /// A text on one line, with what Markdown would take for a tag written out.
  private static func prose(_ node: Node?) -> String {
    (node?.text ?? "").split(whereSeparator: \.isNewline).joined(separator: " ")
      .replacing("<", with: "&lt;")
  }
}
