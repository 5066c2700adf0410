import AssessmentCore
import Expressions

/// Builds one column of a table, row by row.
struct ColumnBuilder {
  private var codes: [UInt32] = []
  private var contents: [CellContent] = [.absent]
  private var known: [ContentKey: UInt32] = [:]
  private var firstOrigins: [UInt32] = []
  private var furtherOrigins: [Int: [Origin]] = [:]

  init(rowCount: Int) {
    codes.reserveCapacity(rowCount)
    firstOrigins.reserveCapacity(rowCount)
  }

  /// Adds a row of which nothing is said.
  mutating func addAbsent() {
    codes.append(0)
    firstOrigins.append(.max)
  }

  /// Adds what is said in the next row.
  mutating func add(_ content: CellContent, origins: [Origin]) {
    if origins.count > 1 { furtherOrigins[codes.count] = Array(origins.dropFirst()) }
    codes.append(code(of: content))
    firstOrigins.append(origins.first?.index ?? .max)
  }

  /// Gives the code of a content, a new one when it was not met before.
  private mutating func code(of content: CellContent) -> UInt32 {
    if case .absent = content { return 0 }
    let key = ContentKey(content)
    if let key, let code = known[key] { return code }
    let code = UInt32(clamping: contents.count)
    contents.append(content)
    if let key { known[key] = code }
    return code
  }

  /// The finished column.
  var column: Column {
    Column(
      codes: codes, dictionary: contents, firstOrigins: .listed(firstOrigins),
      furtherOrigins: furtherOrigins)
  }
}
