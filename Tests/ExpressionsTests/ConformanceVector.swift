import Expressions
import Glibc
import Testing

/// One row of the public conformance suite of CEL.
struct ConformanceVector: Sendable, CustomTestStringConvertible {
  let id: String
  let expression: String
  let container: String
  let bindings: Bindings
  /// The result, or `nil` when an error is demanded.
  let value: Value?

  var testDescription: String { id }

  /// The folder with the vectors, or `nil` when this machine has none.
  static let folder: String? = {
    var candidates: [String] = []
    if let shared = getenv("ASSESS_SHARED") {
      candidates.append(String(cString: shared) + "/conformance/cel")
    }
    var directory = #filePath[...]
    while let slash = directory.lastIndex(of: "/") {
      directory = directory[..<slash]
      if access(directory + "/Package.swift", R_OK) == 0 {
        candidates.append(directory + "/../shared/conformance/cel")
        break
      }
    }
    return candidates.first { access($0, R_OK) == 0 }
  }()

  /// The suite's files.
  static let files = [
    "basic", "bindings_ext", "comparisons", "conversions", "encoders_ext", "fields", "fp_math",
    "integer_math", "lists", "logic", "macros", "macros2", "math_ext", "namespace", "optionals",
    "parse", "plumbing", "string", "string_ext", "timestamps",
  ]

  /// Reads all vectors of a file of the suite.
  static func read(_ file: String) throws -> [ConformanceVector] {
    guard let folder, let text = contents(of: "\(folder)/\(file).json"),
      case .list(let rows) = try JSONReader.read(text)
    else { throw JSONReader.Fault(message: "cannot read \(file)", offset: 0) }
    return try rows.map { try ConformanceVector($0) }
  }

  private init(_ row: EncodedValue) throws {
    guard case .map(let fields) = row else {
      throw JSONReader.Fault(message: "a vector is an object", offset: 0)
    }
    var id = ""
    var expression = ""
    var container = ""
    var bindings = Bindings()
    var value: Value?
    for (name, field) in fields {
      switch (name, field) {
      case ("id", .text(let text)): id = text
      case ("expr", .text(let text)): expression = text
      case ("container", .text(let text)): container = text
      case ("value", _): value = try Value(decoding: field)
      case ("bindings", .map(let entries)):
        for (name, entry) in entries { bindings[name] = try Value(decoding: entry) }
      case ("error", .list): break
      default: throw JSONReader.Fault(message: "unknown field `\(name)` in \(id)", offset: 0)
      }
    }
    self.id = id
    self.expression = expression
    self.container = container
    self.bindings = bindings
    self.value = value
  }

  private static func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
