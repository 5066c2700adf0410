import Expressions

/// The distinct contents of a column, by code; the first is always ``CellContent/absent``.
///
/// A column of stages has a short list. A column of names has as many texts as rows; they lie in an
/// arena and become values when somebody looks at them.
package struct ContentDictionary: RandomAccessCollection, Sendable {
  private enum Storage: Sendable {
    case listed([CellContent])
    case texts(TextArena)
  }

  private let storage: Storage

  /// Takes contents as they are; the first should be ``CellContent/absent``.
  package init(_ contents: [CellContent]) {
    storage = .listed(contents)
  }

  /// Takes texts, each of which becomes a text value; code 0 is ``CellContent/absent``, code 1 the
  /// first.
  package init(texts: TextArena) {
    storage = .texts(texts)
  }

  /// The texts of a dictionary that consists of texts only; its code 1 is their first.
  package var arena: TextArena? {
    guard case .texts(let arena) = storage else { return nil }
    return arena
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .listed(let contents): contents.count
    case .texts(let arena): arena.count + 1
    }
  }

  package subscript(position: Int) -> CellContent {
    switch storage {
    case .listed(let contents):
      contents.indices.contains(position) ? contents[position] : .absent
    case .texts(let arena):
      position > 0 && position <= arena.count
        ? .value(Value(.string(arena.text(at: position - 1)))) : .absent
    }
  }
}
