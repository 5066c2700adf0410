import Foundation
import Testing

/// A worked example: a project's files, the arguments, and what the program must say.
struct Example: Sendable, CustomTestStringConvertible {
  let name: String
  let folder: URL

  var testDescription: String { name }

  /// The arguments, one a line; `{out}` is a folder for outputs.
  var arguments: [String] {
    get throws {
      try String(contentsOf: folder.appendingPathComponent("arguments"), encoding: .utf8)
        .split(separator: "\n").map(String.init)
    }
  }

  /// The folder with what the program must write: `stdout.txt`, `status`, and outputs by their
  /// names.
  var expected: URL { folder.appendingPathComponent("expected") }

  /// All examples, by name.
  static var all: [Example] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().compactMap { name in
      let folder = root.appendingPathComponent(name)
      let arguments = folder.appendingPathComponent("arguments").path
      guard FileManager.default.fileExists(atPath: arguments) else { return nil }
      return Example(name: name, folder: folder)
    }
  }

  private static var root: URL {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<2 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Examples")
  }
}
