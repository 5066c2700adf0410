/// How a piece of terminal text stands out; the words must say the same without it.
package enum Tone: Sendable {
  case plain
  case strong
  case faint
  case good
  case caution
  case bad

  /// The parameters of the SGR sequence, or `nil` for plain text; 16 colours only.
  var parameters: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "1;32"
    case .caution: "1;33"
    case .bad: "1;31"
    }
  }
}
