package import Expressions

/// One attribute of all records of a kind: a code for each row into a dictionary of distinct
/// contents.
///
/// Inventories repeat themselves: a million rows have a handful of stages. What a criterion asks of
/// one attribute is decided once for each distinct content, not once for each row.
package struct Column: Sendable {
  /// The position in ``dictionary`` for each row.
  package let codes: [UInt32]
  /// The distinct contents; the first is always ``CellContent/absent``.
  package let dictionary: ContentDictionary
  /// The first origin of each row's value; `nil` for a column that nothing fills.
  package let firstOrigins: OriginColumn
  /// Further origins that say the same, by row.
  package let furtherOrigins: [Int: [Origin]]

  /// Where the first origin of each row's value is.
  package enum OriginColumn: Sendable {
    case none
    /// One index for each row; `UInt32.max` where there is none.
    case listed([UInt32])
    /// `first + row * width`, for the rows of one block of ``OriginTable``.
    case computed(first: UInt32, width: UInt32)
  }

  package init(
    codes: [UInt32], dictionary: [CellContent], firstOrigins: OriginColumn,
    furtherOrigins: [Int: [Origin]] = [:]
  ) {
    self.init(
      codes: codes, dictionary: ContentDictionary(dictionary), firstOrigins: firstOrigins,
      furtherOrigins: furtherOrigins)
  }

  package init(
    codes: [UInt32], dictionary: ContentDictionary, firstOrigins: OriginColumn,
    furtherOrigins: [Int: [Origin]] = [:]
  ) {
    self.codes = codes
    self.dictionary = dictionary
    self.firstOrigins = firstOrigins
    self.furtherOrigins = furtherOrigins
  }

  /// Gives what evidence says in a row.
  package func content(at row: Int) -> CellContent {
    guard codes.indices.contains(row) else { return .absent }
    let code = Int(codes[row])
    return dictionary.indices.contains(code) ? dictionary[code] : .absent
  }

  /// Gives every origin of a row's value, the first first.
  package func origins(at row: Int) -> [Origin] {
    let first: Origin? =
      switch firstOrigins {
      case .none: nil
      case .listed(let indices):
        indices.indices.contains(row) && indices[row] != UInt32.max
          ? Origin(index: indices[row]) : nil
      case .computed(let first, let width):
        row >= 0 && row < codes.count ? Origin(index: first + UInt32(row) * width) : nil
      }
    guard !furtherOrigins.isEmpty, let further = furtherOrigins[row] else {
      return first.map { [$0] } ?? []
    }
    return (first.map { [$0] } ?? []) + further
  }
}
