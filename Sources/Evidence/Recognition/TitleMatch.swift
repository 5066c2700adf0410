import AssessmentCore

/// Finds the value of a choice attribute that the words of a title name.
struct TitleMatch: Sendable {
  /// The values with the words that name them, the longest first.
  private let phrases: [(words: [String], value: String)]

  init(_ attribute: Attribute) {
    var phrases: [(words: [String], value: String)] = []
    for choice in attribute.choices {
      for phrase in [choice.value] + choice.words {
        phrases.append((TitleMatch.words(of: phrase), choice.value))
      }
    }
    // A stable order: of equally long phrases the one that the vocabulary names first.
    self.phrases = phrases.enumerated().sorted {
      let (left, right) = ($0.element.words.count, $1.element.words.count)
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
  }

  /// Gives the value whose longest phrase stands in a title, or `nil`.
  func value(in title: String) -> String? {
    let words = TitleMatch.words(of: title)
    return phrases.first { phrase in
      guard !phrase.words.isEmpty, phrase.words.count <= words.count else { return false }
      return (0...(words.count - phrase.words.count)).contains {
        words[$0..<($0 + phrase.words.count)].elementsEqual(phrase.words)
      }
    }?.value
  }

  /// Splits a text into words of letters and digits, in lower case.
  private static func words(of text: String) -> [String] {
    text.lowercased().unicodeScalars.split {
      !$0.properties.isAlphabetic && !("0"..."9").contains($0)
    }.map(String.init)
  }
}
