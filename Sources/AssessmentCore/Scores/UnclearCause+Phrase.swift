extension UnclearCause {
  /// The cause in a few words, as it stands in brackets behind `unclear`, the same in every report.
  package var phrase: String {
    switch self {
    case .missing: "nothing on record"
    case .stale: "out of date"
    case .conflict: "files contradict each other"
    case .unreadable: "cannot be read"
    case .notAsked: "not asked for"
    case .claimed: "only claimed"
    case .weak: "evidence too weak"
    case .error: "the check failed to run"
    }
  }
}
