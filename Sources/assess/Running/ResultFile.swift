import Documents
import Reports

/// Reads back a result that an earlier run wrote as JSON.
enum ResultFile {
  /// Reads the result at a path.
  ///
  /// Throws when the file cannot be read, is no JSON, or is no result of this program.
  static func read(_ path: String) throws(RunProblem) -> ReportDocument {
    let bytes = try InputFile.read(path)
    let node: Node
    do throws(DocumentProblem) {
      node = try JSONReader.read(bytes)
    } catch {
      throw RunProblem(
        "`\(path)` is no JSON: \(error.summary)",
        help: "give a result that `assess FOLDER -o result.json` wrote", status: .unusableInput)
    }
    do throws(JSONProblem) {
      return try JSONReport.read(value(of: node))
    } catch {
      let place = error.pathText.isEmpty ? "" : " at `\(error.pathText)`"
      throw RunProblem(
        "`\(path)` is no result of assess: \(error.expected) is expected\(place)",
        help: "give a result that `assess FOLDER -o result.json` wrote with this version",
        status: .unusableInput)
    }
  }

  private static func value(of node: Node) -> JSONValue {
    switch node.content {
    case .mapping(let entries): .object(entries.map { .init($0.key, value(of: $0.value)) })
    case .sequence(let elements): .array(elements.map(value))
    case .scalar(let scalar): value(of: scalar)
    }
  }

  private static func value(of scalar: Scalar) -> JSONValue {
    if scalar.isNull { return .null }
    guard scalar.style != .quoted else { return .string(scalar.text) }
    switch scalar.text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    default: return Int(scalar.text).map(JSONValue.integer) ?? .string(scalar.text)
    }
  }
}
