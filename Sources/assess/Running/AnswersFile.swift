import AssessmentCore
import Documents
import Reports

/// The file of a folder to which an interview adds its answers.
///
/// What is in it stays as it is, comments and all: an answer is added as text at the end, and the
/// result is read back before it takes the place of the old file.
struct AnswersFile {
  let path: String
  /// The kind of record that an answer is.
  let kind: RecordKind

  /// Checks that the file can be added to, before anybody is asked.
  ///
  /// Throws where it is no text that the readers understand.
  func check() throws(RunProblem) {
    guard let bytes = try content() else { return }
    _ = try documents(of: bytes)
  }

  /// The bytes of the file; `nil` where there is none.
  func content() throws(RunProblem) -> [UInt8]? {
    OutputFile.exists(path) ? try InputFile.read(path) : nil
  }

  /// Gives the content of the file with one more answer.
  ///
  /// The answer becomes an element of the list at the end of the file; where there is none, it
  /// begins a document of its own. Throws where neither leaves the rest as it is.
  func content(_ present: [UInt8]?, adding answer: InterviewAnswer) throws(RunProblem) -> [UInt8] {
    let present = present ?? Array(heading.utf8)
    let before = try documents(of: present)
    var candidates: [[UInt8]] = []
    if let indent = indent(of: present, before.last) {
      candidates.append(ended(present) + AnswerText.element(answer, indent: indent).utf8)
    }
    let ownDocument = (before.isEmpty ? "" : "---\n") + list + AnswerText.element(answer, indent: 2)
    candidates.append(ended(present) + ownDocument.utf8)
    for candidate in candidates where adds(candidate, answer, to: before) { return candidate }
    throw RunProblem(
      [
        Diagnostic(
          .error, code: "RUN", at: Place(path: path),
          "no answer can be added without changing what is in the file",
          help: "move the file away, or put its answers into another one")
      ], status: .unusableInput)
  }

  /// Puts a content in the place of the file's.
  func write(_ content: [UInt8]) throws(OutputProblem) {
    try OutputFile.write(content, to: path)
  }

  // MARK: Text

  /// The first lines of a new file.
  private var heading: String {
    "# What people said where no file shows it; evidence of the weakest grade.\n" + list
  }

  private var list: String { "kind: \(kind.native)\n\(kind.plural):\n" }

  /// The text with an end of line behind it.
  private func ended(_ bytes: [UInt8]) -> [UInt8] {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return bytes }
    return bytes + [UInt8(ascii: "\n")]
  }

  private func documents(of bytes: [UInt8]) throws(RunProblem) -> [Document] {
    if bytes.allSatisfy({ $0 <= 0x20 }) { return [] }
    do throws(DocumentProblem) {
      return try YAMLReader.read(bytes)
    } catch {
      throw RunProblem(
        [
          Diagnostic(
            .error, code: "RUN",
            at: Place(path: path, line: error.position.line, column: error.position.column),
            "the file cannot be added to: \(error.summary)", help: error.help)
        ], status: .unusableInput)
    }
  }

  /// How far the elements of the list at the file's end are indented; `nil` where no list of
  /// answers is there.
  private func indent(of bytes: [UInt8], _ document: Document?) -> Int? {
    guard let entry = document?.node.entries?.last, entry.key == kind.plural else { return nil }
    if entry.value.isNull { return 2 }
    guard let first = entry.value.elements?.first else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(first.position.line - 1) else { return nil }
    let line = lines[first.position.line - 1]
    let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
    return line.dropFirst(indent).first == UInt8(ascii: "-") ? indent : nil
  }

  // MARK: Proof

  /// Whether a text says what the documents say, and one more answer at its end.
  private func adds(
    _ bytes: [UInt8], _ answer: InterviewAnswer, to before: [Document]
  ) -> Bool {
    guard let after = try? YAMLReader.read(bytes), let last = after.last?.node,
      let added = last[kind.plural]?.elements, let element = added.last,
      last["kind"]?.text == kind.native || last["kind"]?.text == "Evidence",
      says(element, answer)
    else { return false }
    if after.count == before.count + 1 {
      return added.count == 1 && Array(after.dropLast()) == before
    }
    guard after.count == before.count, after.dropLast().elementsEqual(before.dropLast()),
      let old = before.last?.node, let oldEntries = old.entries, let entries = last.entries
    else { return false }
    let oldElements = old[kind.plural]?.elements ?? []
    return entries.count == oldEntries.count
      && entries.dropLast().elementsEqual(oldEntries.dropLast())
      && Array(added.dropLast()) == oldElements
  }

  private func says(_ element: Node, _ answer: InterviewAnswer) -> Bool {
    element["criterion"]?.text == answer.criterion
      && (element["subject"]?.text ?? "") == (answer.subject ?? "")
      && element["answer"]?.text == answer.content.rawValue
      && element["by"]?.text == answer.by && element["on"]?.text == answer.day.iso
      && (element["note"]?.text ?? "") == answer.note
  }
}
