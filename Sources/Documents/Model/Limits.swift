/// How much a reader takes on before it refuses: a guard against hostile and broken files.
package struct Limits: Hashable, Sendable {
  /// The most bytes of a text that becomes a tree; tables and JSON Lines stream and have no such
  /// limit.
  package var treeBytes: Int
  /// The most bytes of one value.
  package var scalarBytes: Int
  /// The most levels of values inside values.
  package var depth: Int
  /// The most values of one text, each use of a YAML alias counted with all it stands for.
  package var nodes: Int
  /// The most uses of YAML aliases in one text.
  package var aliases: Int
  /// The most cells of one row of a table.
  package var cellsPerRow: Int

  /// The limits that hold unless someone sets others.
  package static let standard = Limits()

  /// Limits, each with its usual value.
  package init(
    treeBytes: Int = 32 << 20, scalarBytes: Int = 1 << 20, depth: Int = 64,
    nodes: Int = 1_000_000, aliases: Int = 16, cellsPerRow: Int = 16_384
  ) {
    self.treeBytes = treeBytes
    self.scalarBytes = scalarBytes
    self.depth = depth
    self.nodes = nodes
    self.aliases = aliases
    self.cellsPerRow = cellsPerRow
  }

  /// The problem of a text that is larger than a tree may be.
  func tooLarge(_ count: Int) -> DocumentProblem {
    DocumentProblem(
      .limit, at: .start,
      "the text has \(TextBytes.grouped(count)) bytes, more than the limit of "
        + TextBytes.grouped(treeBytes))
  }
}
