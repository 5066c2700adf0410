/// So many of so many, shown with what it is made of.
package struct Ratio: Hashable, Sendable {
  package let part: Int
  package let whole: Int

  package init(part: Int, whole: Int) {
    self.part = part
    self.whole = whole
  }

  /// The ratio as an exact share; nought of nought is nought.
  package var share: Share {
    Share(sum: part * 10_000, count: whole)
  }
}
