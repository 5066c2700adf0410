import ArgumentParser
import Reports

/// How text for a person is to look.
struct TerminalOptions: ParsableArguments {
  /// When to use colour.
  enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never
  }

  @Option(name: .customLong("color"), help: "When to use colour.")
  var colour = ColourChoice.auto

  @Flag(help: "Draw with ASCII characters only.")
  var ascii = false

  /// The style for a stream, from the options, the environment and the terminal.
  func style(of stream: StandardStream, environment: RunEnvironment) -> TerminalStyle {
    let usesColour: Bool =
      switch colour {
      case .always: true
      case .never: false
      case .auto: stream.isTerminal && environment.allowsColour
      }
    let width = stream.terminalWidth.map { min(max($0, 40), 100) } ?? 80
    return TerminalStyle(width: width, colour: usesColour, ascii: ascii || !environment.isUTF8)
  }
}
