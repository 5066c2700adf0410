/// Draws what is proven and what is possible of a level as an interval: `2 ██▒░░ 3`.
enum LevelBar {
  /// The highest level that the bar can show.
  static let length = 5

  static func text(proven: Int, possible: Int) -> String {
    let filled = min(length, max(0, proven))
    let open = min(length, max(filled, possible)) - filled
    let bar =
      String(repeating: "\u{2588}", count: filled) + String(repeating: "\u{2592}", count: open)
      + String(repeating: "\u{2591}", count: length - filled - open)
    return "\(proven) \(bar) \(possible)"
  }
}
