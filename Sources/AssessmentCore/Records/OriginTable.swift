package import Expressions

/// Turns the origins of values back into places in files.
///
/// Small evidence has one entry for each value. The values of a large table share a block, whose
/// entries are computed from the row and the column, so that a million rows cost no entry each.
package struct OriginTable: Sendable {
  /// The place and the record that one value was read from.
  package struct Entry: Hashable, Sendable {
    /// The position in ``EvidenceBase/sources``.
    package let source: UInt32
    package let line: UInt32
    package let column: UInt32

    package init(source: UInt32, line: UInt32, column: UInt32) {
      self.source = source
      self.line = line
      self.column = column
    }
  }

  /// The rows of one large table; the origin of a cell is `first + row * width + column`.
  package struct Block: Sendable {
    package let first: UInt32
    package let width: UInt32
    /// The source of each row, or one source for all of them.
    package let sources: [UInt32]
    /// The physical line on which each row starts.
    package let lines: [UInt32]
    /// The column at which each cell starts, row by row; 0 where it does not fit.
    package let columns: [UInt16]

    package init(
      first: UInt32, width: UInt32, sources: [UInt32], lines: [UInt32], columns: [UInt16]
    ) {
      self.first = first
      self.width = width
      self.sources = sources
      self.lines = lines
      self.columns = columns
    }
  }

  private var entries: [Entry] = []
  private var blocks: [Block] = []

  /// The first index that belongs to blocks; single entries stay below it.
  private static let firstBlockIndex: UInt32 = 1 << 24

  package init() {}

  /// Adds one place and gives its origin, or `nil` when the table is full.
  package mutating func add(_ entry: Entry) -> Origin? {
    guard entries.count < Int(OriginTable.firstBlockIndex) else { return nil }
    entries.append(entry)
    return Origin(index: UInt32(entries.count - 1))
  }

  /// The index at which the next block starts.
  package var nextBlockIndex: UInt32 {
    guard let last = blocks.last else { return OriginTable.firstBlockIndex }
    return last.first + UInt32(last.lines.count) * last.width
  }

  /// Adds the rows of a large table; its `first` must be ``nextBlockIndex``.
  package mutating func add(_ block: Block) {
    blocks.append(block)
  }

  /// Gives the sources of the rows of the block that an origin lies in: one for each row, or one
  /// for all.
  ///
  /// It gives `nil` for an origin of a single entry.
  package func sources(ofBlockAt origin: Origin) -> [UInt32]? {
    guard origin.index >= OriginTable.firstBlockIndex else { return nil }
    return blocks.last { $0.first <= origin.index }?.sources
  }

  /// Finds the entry of an origin.
  package func entry(of origin: Origin) -> Entry? {
    let index = origin.index
    if index < OriginTable.firstBlockIndex {
      return Int(index) < entries.count ? entries[Int(index)] : nil
    }
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].first <= index { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let block = blocks[low - 1]
    let offset = Int(index - block.first)
    let row = offset / Int(block.width)
    guard row < block.lines.count else { return nil }
    let source = block.sources.count == 1 ? block.sources.first : block.sources[row]
    guard let source else { return nil }
    let column = offset < block.columns.count ? UInt32(block.columns[offset]) : 0
    return Entry(source: source, line: block.lines[row], column: column)
  }
}
