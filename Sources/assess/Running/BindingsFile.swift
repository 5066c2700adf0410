import AssessmentCore
import Documents
import Expressions

/// Reads the file of `assess eval --bindings`.
enum BindingsFile {
  /// Gives the names and their typed values.
  ///
  /// Throws what is wrong with the file, with its place.
  static func read(_ path: String) throws(RunProblem) -> [String: Value] {
    let bytes = try InputFile.read(path)
    let root: Node
    do throws(DocumentProblem) {
      root = try JSONReader.read(bytes)
    } catch {
      throw problem(error.summary, at: error.position, in: path, help: error.help)
    }
    guard let entries = root.entries else {
      throw problem("the bindings must be an object", at: root.position, in: path, help: nil)
    }
    var values: [String: Value] = [:]
    for entry in entries {
      do throws(EvaluationProblem) {
        values[entry.key] = try Value(decoding: encoded(entry.value))
      } catch {
        throw problem(
          "the value of `\(entry.key)` cannot be read: \(error.message)", at: entry.value.position,
          in: path, help: "write it with its type, as in {\"\(entry.key)\": {\"int\": \"3\"}}")
      }
    }
    return values
  }

  private static func encoded(_ node: Node) -> EncodedValue {
    switch node.content {
    case .scalar(let scalar):
      switch scalar.style {
      case .null: .null
      case .boolean: .bool(scalar.text == "true")
      default: .text(scalar.text)
      }
    case .sequence(let elements): .list(elements.map(encoded))
    case .mapping(let entries): .map(entries.map { ($0.key, encoded($0.value)) })
    }
  }

  private static func problem(
    _ summary: String, at position: Position, in path: String, help: String?
  ) -> RunProblem {
    RunProblem(
      [
        Diagnostic(
          .error, code: "RUN",
          at: Place(path: path, line: position.line, column: position.column), summary, help: help)
      ], status: .unusableInput)
  }
}
