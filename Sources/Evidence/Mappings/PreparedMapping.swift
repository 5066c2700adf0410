import AssessmentCore
import Expressions

/// A mapping with its names of files and columns in the form in which they are compared.
struct PreparedMapping: Sendable {
  let mapping: Mapping
  private let patterns: [PathPattern]
  private let columns: [String: String]

  init(_ mapping: Mapping) {
    self.mapping = mapping
    // A pattern speaks of the end of a path: `CODEOWNERS` in any folder.
    patterns = mapping.files.map { PathPattern("**/" + $0) }
    var columns: [String: String] = [:]
    for column in mapping.columns { columns[ColumnName.of(column.name)] = column.name }
    for (name, synonyms) in mapping.columns {
      for synonym in synonyms where columns[ColumnName.of(synonym)] == nil {
        columns[ColumnName.of(synonym)] = name
      }
    }
    self.columns = columns
  }

  /// Whether files of this name are looked at.
  func allows(_ path: String) -> Bool {
    patterns.isEmpty || patterns.contains { $0.matches(path) }
  }

  /// Whether the mapping is meant for files of exactly this name.
  func names(_ path: String) -> Bool {
    patterns.contains { $0.matches(path) }
  }

  /// Gives the names by which the mapping knows columns; the second of two equal names has none.
  func columnNames(_ header: [String]) -> [String] {
    var known: Set<String> = []
    return header.map { written in
      let normalised = ColumnName.of(written)
      let name = columns[normalised] ?? normalised
      return known.insert(name).inserted ? name : ""
    }
  }

  /// Whether the mapping recognises what the bindings hold.
  func recognises(_ bindings: Bindings) -> Bool {
    MappingRun.isTrue(mapping.recognition.program.evaluate(bindings).value)
  }

  /// Gives what mappings may know of a file beside its content.
  static func file(_ path: String) -> Value {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }
    let file = EvidenceFile(path: path)
    let fields = [
      ("path", path), ("name", names.last ?? path),
      ("folder", names.dropLast().joined(separator: "/")), ("stem", file.stem),
      ("extension", file.fileExtension),
    ]
    return Value(.map(MapValue(texts: fields.map { (key: $0.0, value: Value(.string($0.1))) })))
  }
}
