import Expressions

/// How usable the values of a column are, row by row: stale, or fresh with a grade.
///
/// A large table has few sources, mostly one, so this is decided for each source once.
enum RowClasses {
  /// All rows are alike.
  case uniform(UInt8)
  case listed([UInt8])

  /// The number of classes.
  static let count = 7
  /// No origin at all.
  private static let bare: UInt8 = 6
  /// Origins, none of them fresh.
  private static let stale: UInt8 = 5

  init(of position: Int, in view: RecordView) {
    // What names the record is never stale and never graded.
    guard !view.namesRecord(position) else {
      self = .uniform(RowClasses.bare)
      return
    }
    let column = view.table.columns[position]
    switch column.firstOrigins {
    case .none where column.furtherOrigins.isEmpty:
      self = .uniform(RowClasses.bare)
    case .computed(let first, let width) where column.furtherOrigins.isEmpty:
      self =
        RowClasses(block: first, width: width, in: view)
        ?? .listed(RowClasses.listed(position, view))
    default:
      self = .listed(RowClasses.listed(position, view))
    }
  }

  /// Whether all rows are alike.
  var isUniform: Bool {
    if case .uniform = self { true } else { false }
  }

  /// The class of a row.
  subscript(row: Int) -> UInt8 {
    switch self {
    case .uniform(let name): name
    case .listed(let names): names.indices.contains(row) ? names[row] : RowClasses.stale
    }
  }

  /// Judges the sources of a block of rows, or gives `nil` when it is not laid out as expected.
  private init?(block first: UInt32, width: UInt32, in view: RecordView) {
    guard let sources = view.origins.sources(ofBlockAt: Origin(index: first)) else { return nil }
    if sources.count == 1, let source = sources.first {
      self = .uniform(RowClasses.name(of: source, in: view))
      return
    }
    guard sources.count == view.table.rowCount else { return nil }
    var known: [UInt32: UInt8] = [:]
    var last: (source: UInt32, name: UInt8)?
    self = .listed(
      sources.map { source in
        if let last, last.source == source { return last.name }
        let name = known[source] ?? RowClasses.name(of: source, in: view)
        known[source] = name
        last = (source, name)
        return name
      })
  }

  private static func name(of source: UInt32, in view: RecordView) -> UInt8 {
    guard view.sources.indices.contains(Int(source)) else { return stale }
    let source = view.sources[Int(source)]
    return view.isFresh(source) ? UInt8(source.grade.rawValue) : stale
  }

  /// Judges row by row, by the strongest of the origins that are fresh.
  private static func listed(_ position: Int, _ view: RecordView) -> [UInt8] {
    let column = view.table.columns[position]
    var known: [UInt32: UInt8] = [:]
    return (0..<view.table.rowCount).map { row in
      let origins = column.origins(at: row)
      var best: UInt8?
      for origin in origins {
        guard let entry = view.origins.entry(of: origin) else { continue }
        let name = known[entry.source] ?? self.name(of: entry.source, in: view)
        known[entry.source] = name
        if name < stale { best = max(best ?? 0, name) }
      }
      return best ?? (origins.isEmpty ? bare : stale)
    }
  }
}
