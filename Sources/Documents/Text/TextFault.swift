/// What keeps a text from being a number; the reader puts it in words with the text.
enum TextFault: Error {
  case decimalComma
  case severalPoints
  case hexadecimal
  case outOfRange

  /// The problem, told about a text.
  func problem(_ text: String) -> TextProblem {
    let shown = TextQuote.quoted(text)
    return switch self {
    case .decimalComma:
      TextProblem("\(shown) uses a decimal comma", help: "write a decimal point")
    case .severalPoints:
      TextProblem(
        "\(shown) has more than one decimal point", help: "write thousands without points")
    case .hexadecimal: TextProblem("\(shown) is a hexadecimal number", help: "write it in decimal")
    case .outOfRange: TextProblem("\(shown) is too large or too small for a number")
    }
  }
}
