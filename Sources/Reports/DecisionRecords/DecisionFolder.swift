package import AssessmentCore
import Expressions

/// A folder of decision records: its order, its index and what is wrong with it.
package struct DecisionFolder: Sendable {
  /// The path of the folder, as messages show it.
  private let path: String
  /// The records in the order of their numbers, then of their names.
  package let records: [RecordedDecision]
  /// Names of Markdown files that look like records and have no number that can be read.
  private let misnamed: [String]

  /// The words that a status begins with, in MADR, in Nygard's form and as adr-tools writes it.
  private static let statusWords = [
    "proposed", "draft", "accepted", "approved", "signed", "decided", "rejected", "deprecated",
    "superseded", "superceded", "amended", "amends", "supersedes", "supercedes",
  ]

  /// Reads the Markdown files of a folder.
  package init(path: String, files: [(name: String, text: String)]) {
    self.path = path
    records = files.compactMap { RecordedDecision(fileName: $0.name, text: $0.text) }
      .sorted { ($0.number, $0.fileName) < ($1.number, $1.fileName) }
    misnamed = files.map(\.name)
      .filter { name in
        name.first.map { $0.isASCII && $0.isNumber } == true
          && DecisionNumber.number(of: name) == nil
      }.sorted()
  }

  /// The record with a number, if exactly one has it.
  package func record(numbered number: Int) -> RecordedDecision? {
    let found = records.filter { $0.number == number }
    return found.count == 1 ? found.first : nil
  }

  // MARK: Checking

  /// Finds what is wrong: numbers that two records have or that are left out, names and headings
  /// that do not fit them, links to nothing, and statuses that nobody knows.
  ///
  /// `isThere` tells whether a path relative to the folder leads to a file.
  package func problems(isThere: (String) -> Bool) -> [Diagnostic] {
    var problems = misnamed.map { name in
      Diagnostic(
        .error, code: "ADR-NAME", at: place(name, 1, 1),
        "`\(name)` begins with digits and is not named as a record",
        help: "name it as `0007-use-a-queue.md`")
    }
    for (position, record) in records.enumerated() {
      problems += numbering(of: record, before: position > 0 ? records[position - 1] : nil)
      problems += form(of: record)
      for link in record.links where !DecisionFolder.leads(link.target, isThere) {
        problems.append(
          Diagnostic(
            .error, code: "ADR-LINK", at: place(record.fileName, link.line, link.column),
            "the link to `\(link.target)` leads to nothing",
            help: Suggestion.help(for: link.target, among: records.map(\.fileName))
              ?? "correct the link or remove it"))
      }
    }
    return problems.enumerated().sorted { left, right in
      guard let first = left.element.place, let second = right.element.place, first != second else {
        return left.offset < right.offset
      }
      return first < second
    }.map(\.element)
  }

  private func numbering(
    of record: RecordedDecision, before previous: RecordedDecision?
  ) -> [Diagnostic] {
    guard let previous else { return [] }
    if record.number == previous.number {
      return [
        Diagnostic(
          .error, code: "ADR-NUMBER", at: place(record.fileName, 1, 1),
          "the number \(record.number) is taken",
          notes: ["`\(previous.fileName)` has it too"],
          help: "give the later record the next free number, \((records.last?.number ?? 0) + 1)")
      ]
    }
    guard record.number > previous.number + 1 else { return [] }
    let missing =
      record.number == previous.number + 2
      ? "number \(previous.number + 1) is"
      : "numbers \(previous.number + 1) to \(record.number - 1) are"
    return [
      Diagnostic(
        .warning, code: "ADR-GAP", at: place(record.fileName, 1, 1),
        "the \(missing) left out before this record",
        help: "keep records that were rejected, with that status")
    ]
  }

  private func form(of record: RecordedDecision) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    let digits = record.fileName.prefix { $0.isASCII && $0.isNumber }
    if digits.count < 4 {
      problems.append(
        Diagnostic(
          .warning, code: "ADR-NAME", at: place(record.fileName, 1, 1),
          "the number of `\(record.fileName)` has fewer than four digits",
          help: "name it `\(String(repeating: "0", count: 4 - digits.count))\(record.fileName)`"))
    }
    if let number = record.headingNumber, number != record.number {
      problems.append(
        Diagnostic(
          .error, code: "ADR-TITLE", at: place(record.fileName, record.headingLine, 3),
          "the heading says \(number) and the file name \(record.number)",
          help: "give both the same number"))
    }
    guard let status = record.status else {
      problems.append(
        Diagnostic(
          .error, code: "ADR-STATUS", at: place(record.fileName, 1, 1), "the record has no status",
          help: "write `status:` into the front matter, or a section `## Status`"))
      return problems
    }
    if !DecisionFolder.statusWords.contains(status.word) {
      problems.append(
        Diagnostic(
          .error, code: "ADR-STATUS", at: place(record.fileName, status.line, status.column),
          "unknown status `\(status.word)`",
          help: Suggestion.help(for: status.word, among: DecisionFolder.statusWords)
            ?? "use one of proposed, accepted, rejected, deprecated and superseded"))
    }
    return problems
  }

  /// Whether a link leads somewhere as far as can be told without a network.
  private static func leads(_ target: String, _ isThere: (String) -> Bool) -> Bool {
    let file = target.prefix { $0 != "#" && $0 != "?" }
    if file.isEmpty || file.hasPrefix("/") || file.contains(":") { return true }
    return isThere(unescaped(String(file)))
  }

  /// Takes the escapes of a link's target away.
  private static func unescaped(_ target: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func place(_ name: String, _ line: Int, _ column: Int) -> Place {
    Place(path: path == "." ? name : "\(path)/\(name)", line: line, column: column)
  }

  // MARK: Index

  private static let indexStart = "<!-- decision records: this part is written by assess adr -->"
  private static let indexEnd = "<!-- end of decision records -->"

  /// Puts the table of all records into an index page, in place of the one that is there; `nil`
  /// where the page holds something else and no such part.
  package func index(replacing page: String?) -> String? {
    var table = MarkdownPage()
    table.table(
      ["No.", "Decision", "Status"],
      records.map { record in
        [
          String(record.number),
          "[\(MarkdownText.prose(record.title))](\(DecisionReference.target(record.fileName)))",
          record.status.map { MarkdownText.prose($0.word) } ?? "",
        ]
      })
    let part = "\(DecisionFolder.indexStart)\n\n\(table.text)\n\(DecisionFolder.indexEnd)"
    guard let page else { return "# Decision records\n\n\(part)\n" }
    guard let start = page.firstRange(of: DecisionFolder.indexStart),
      let end = page.firstRange(of: DecisionFolder.indexEnd), start.upperBound <= end.lowerBound
    else { return nil }
    return String(page[..<start.lowerBound]) + part + String(page[end.upperBound...])
  }

  // MARK: Superseding

  /// Gives the text of a record with the status that another one replaces it, and a link to that.
  ///
  /// Nothing else is changed; `nil` where the record has no status to change.
  package static func superseded(_ text: String, by newer: DecisionReference) -> String? {
    var lines = RecordedDecision.lines(of: text).map(String.init)
    guard let status = RecordedDecision.statusLine(in: RecordedDecision.lines(of: text)) else {
      return nil
    }
    let isField = lines[status.position].lowercased().hasPrefix("status:")
    lines[status.position] =
      isField
      ? "status: \(MADRRecord.quoted("superseded by \(newer.link)"))"
      : "Superseded by \(newer.link)"
    return lines.joined(separator: text.contains("\r\n") ? "\r\n" : "\n")
  }
}
