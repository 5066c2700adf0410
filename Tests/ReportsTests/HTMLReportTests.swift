import AssessmentCore
import Testing

@testable import Reports

struct HTMLReportTests {
  private static let quotations = [
    Quotation(
      place: Place(path: "inventory.csv", line: 2, column: 40),
      text: "claims-bot,J. Doe,,<b>&\"'", lineHash: nil)
  ]

  @Test func `a harmless run looks as stored`() throws {
    let document = ReportDocument(
      try AssessmentFixture(hostile: "plain").assessment(), quotations: Self.quotations,
      version: "0.1.0")
    let text = String(decoding: HTMLReport.render(document), as: UTF8.self)
    #expect(GoldenFile(name: "report.html").difference(from: text) == nil)
    #expect(text.contains("claims-bot,J. Doe,,&lt;b&gt;&amp;&quot;&#39;"))
  }

  @Test(arguments: [
    AwkwardText.everything, AwkwardText.markup, AwkwardText.combining, "\"\u{338}>", "<", "&amp;",
    "</style><script>", "]]>", "<!--", "javascript:x", "' onload='x", "\u{2028}<p>",
    "</bdi></td></tr></table>", "\u{202E}", "<svg onload=x>",
  ])
  func `hostile text adds no element and no attribute`(hostile: String) throws {
    let harmless = try tags(of: "plain")
    #expect(try tags(of: hostile) == harmless)
  }

  @Test func `no secret and no active character reaches the page`() throws {
    let text = HTMLReport.render(try AssessmentFixture().assessment())
    for secret in ["hunter2", "abc123def456", "IOSFODNN7", "u:p@"] {
      #expect(!text.contains(secret), "\(secret)")
    }
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test func `a document read back gives the same page`() throws {
    let document = ReportDocument(
      try AssessmentFixture().assessment(), quotations: Self.quotations, version: "0.1.0")
    let json = String(decoding: JSONReport.render(document), as: UTF8.self)
    let again = try JSONReport.read(StrictJSON.parse(json))
    #expect(HTMLReport.render(again) == HTMLReport.render(document))
  }

  @Test(arguments: VerdictKind.allCases)
  func `every verdict renders without anything to show`(kind: VerdictKind) {
    let text = HTMLReport.render(EmptyFixture.assessment(kind, standing: .notStarted))
    #expect(text.contains(kind.rawValue.uppercased()))
    #expect(text.hasSuffix("</html>\n"))
  }

  @Test func `every link leads somewhere, and no name is given twice`() throws {
    let text = HTMLReport.render(try AssessmentFixture().assessment())
    let names = values(of: " id=\"", in: text)
    #expect(Set(names).count == names.count)
    let links = values(of: " href=\"#", in: text)
    #expect(!links.isEmpty)
    #expect(Set(links).subtracting(names).isEmpty)
  }

  /// Everything between `<` and `>` of the page; a backtick in evidence may begin or end a code
  /// span, which is the one thing that it can do.
  private func tags(of hostile: String) throws -> [String] {
    let text = HTMLReport.render(try AssessmentFixture(hostile: hostile).assessment())
    return text.split(separator: "<").dropFirst().compactMap { part in
      let tag = String(part.prefix { $0 != ">" })
      if tag == "code" || tag == "/code" { return nil }
      return tag.hasPrefix("meta") || tag.contains("datetime") ? "meta" : withoutTexts(tag)
    }
  }

  /// A tag without the labels that repeat titles.
  private func withoutTexts(_ tag: String) -> String {
    guard let start = tag.firstRange(of: "aria-label=\"") else { return tag }
    return String(tag[..<start.lowerBound])
  }

  private func values(of start: String, in text: String) -> [String] {
    text.split(separator: start, omittingEmptySubsequences: false).dropFirst().map { part in
      String(part.prefix { $0 != "\"" })
    }
  }
}
