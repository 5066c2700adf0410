import AssessmentCore
import Expressions

/// The dates and grades of the records that came from each file, which can differ from the file's
/// own.
struct ItemRecords {
  /// What the records of one file have in common, and where they differ.
  struct Summary {
    private(set) var earliest: CalendarDate?
    private(set) var latest: CalendarDate?
    private(set) var undated = 0
    /// The number of records by grade; the index is E0 to E4.
    private(set) var byGrade = Array(repeating: 0, count: Grade.allCases.count)

    /// The number of records.
    var count: Int { byGrade.reduce(0, +) }

    mutating func add(_ number: Int, of source: RecordSource) {
      byGrade[source.grade.rawValue] += number
      guard let date = source.effectiveDate else {
        undated += number
        return
      }
      earliest = earliest.map { min($0, date) } ?? date
      latest = latest.map { max($0, date) } ?? date
    }

    /// The range of the dates, or `nil` when no record has one.
    var dates: String? {
      guard let earliest, let latest else { return nil }
      return earliest == latest ? earliest.iso : "\(earliest.iso) to \(latest.iso)"
    }

    /// The grades with the number of their records, the strongest first; the number alone says
    /// nothing of a file whose records are all of one grade.
    func grades(named: Bool) -> String {
      let shown = Grade.allCases.reversed().filter { byGrade[$0.rawValue] > 0 }
      return shown.map { grade in
        let label = named && shown.count == 1 ? "\(grade.label) \(grade.name)" : grade.label
        guard shown.count > 1 else { return label }
        let number = byGrade[grade.rawValue]
        return
          "\(label) (\(grade == shown.first ? Quantity.of(number, "record") : Quantity.number(number)))"
      }.joined(separator: ", ")
    }
  }

  /// One record's source in one file, so that it is counted once however many values it gave.
  private struct Share: Hashable {
    let item: Int
    let source: UInt32
  }

  private var summaries: [Summary]

  /// Counts the records of each file of the evidence.
  init(_ evidence: EvidenceBase) {
    summaries = Array(repeating: Summary(), count: evidence.items.count)
    for table in evidence.tables where table.rowCount > 0 { count(table, in: evidence) }
  }

  /// The records of a file, by its position in the evidence.
  func summary(of item: Int) -> Summary {
    summaries.indices.contains(item) ? summaries[item] : Summary()
  }

  private mutating func count(_ table: RecordTable, in evidence: EvidenceBase) {
    for column in table.columns {
      // The rows of a large table come from one file, and their sources are known without looking
      // at each.
      guard let origin = column.origins(at: 0).first,
        let block = evidence.origins.sources(ofBlockAt: origin)
      else { continue }
      for source in block { add(block.count == 1 ? table.rowCount : 1, source, in: evidence) }
      return
    }
    for row in 0..<table.rowCount {
      var seen: Set<Share> = []
      for column in table.columns {
        for origin in column.origins(at: row) {
          guard let entry = evidence.origins.entry(of: origin),
            let source = evidence.source(of: origin),
            seen.insert(Share(item: source.item, source: entry.source)).inserted
          else { continue }
          add(1, entry.source, in: evidence)
        }
      }
    }
  }

  private mutating func add(_ number: Int, _ position: UInt32, in evidence: EvidenceBase) {
    guard Int(position) < evidence.sources.count else { return }
    let source = evidence.sources[Int(position)]
    guard summaries.indices.contains(source.item) else { return }
    summaries[source.item].add(number, of: source)
  }
}
