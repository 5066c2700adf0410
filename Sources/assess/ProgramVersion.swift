/// The version of the program, as `--version` and every report give it.
enum ProgramVersion {
  static let text = "0.1.0"
}
