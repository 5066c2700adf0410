/// Finds the next free number of a folder of decision records.
package enum DecisionNumber {
  /// Gives one more than the largest number that a record's file name begins with, or 1 for no
  /// record.
  ///
  /// A record is a Markdown file whose name begins with digits and a hyphen, as
  /// `0007-use-a-queue.md`. A number too large to count on from is ignored.
  package static func next(after fileNames: [String]) -> Int {
    let largest = fileNames.compactMap(number).max() ?? 0
    return largest + 1
  }

  /// Gives the number that a record's file name begins with, or `nil` for another file.
  static func number(of fileName: String) -> Int? {
    let name = fileName.split(separator: "/").last ?? ""
    guard name.lowercased().hasSuffix(".md") else { return nil }
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 9, name.dropFirst(digits.count).first == "-" else {
      return nil
    }
    return Int(digits)
  }
}
