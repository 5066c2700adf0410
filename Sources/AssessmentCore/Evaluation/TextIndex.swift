import Expressions

/// The rows of a table by the text of one attribute, for finding the records that name a subject.
///
/// Rows whose text cannot be told from another for certain are kept apart: a comparison with them
/// may be unknown, and must not be left out.
struct TextIndex: Sendable {
  /// The number of a row's text in ``rows``, or `undecided`.
  private let numbers: [UInt32]
  private let known: [ExactText: UInt32]
  private let rows: [[Int]]
  private let undecidedRows: [Int]

  private static let undecided = UInt32.max

  init(of position: Int, in view: RecordView) {
    var numbers: [UInt32] = []
    var known: [ExactText: UInt32] = [:]
    var rows: [[Int]] = []
    var undecidedRows: [Int] = []
    let count = max(0, view.table.rowCount)
    numbers.reserveCapacity(count)
    for row in 0..<count {
      guard let text = view.text(at: position, row: row) else {
        numbers.append(TextIndex.undecided)
        undecidedRows.append(row)
        continue
      }
      let key = ExactText(text)
      let number = known[key] ?? UInt32(rows.count)
      if Int(number) == rows.count {
        known[key] = number
        rows.append([])
      }
      rows[Int(number)].append(row)
      numbers.append(number)
    }
    self.numbers = numbers
    self.known = known
    self.rows = rows
    self.undecidedRows = undecidedRows
  }

  /// The number of rows that may have one of these texts.
  func count(of texts: [String]) -> Int {
    texts.reduce(undecidedRows.count) { count, text in
      count + (known[ExactText(text)].map { rows[Int($0)].count } ?? 0)
    }
  }

  /// The rows that may have one of these texts, in order.
  func rows(with texts: [String]) -> [Int] {
    let numbers = Set(texts.compactMap { known[ExactText($0)] })
    if undecidedRows.isEmpty, numbers.count <= 1 {
      return numbers.first.map { rows[Int($0)] } ?? []
    }
    return numbers.isEmpty
      ? undecidedRows : (undecidedRows + numbers.flatMap { rows[Int($0)] }).sorted()
  }

  /// Whether a row may have one of these texts.
  func mayHave(_ row: Int, oneOf texts: [String]) -> Bool {
    guard numbers.indices.contains(row), numbers[row] != TextIndex.undecided else { return true }
    return texts.contains { known[ExactText($0)] == numbers[row] }
  }
}
