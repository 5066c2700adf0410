extension UnclearCause {
  /// The cause in a few words, as it stands in brackets behind `unclear`.
  package var phrase: String {
    switch self {
    case .missing: "nothing on record"
    case .stale: "out of date"
    case .conflict: "files disagree"
    case .unreadable: "unreadable"
    case .notAsked: "not asked"
    case .claimed: "only claimed"
    case .weak: "evidence too weak"
    case .error: "could not be evaluated"
    }
  }
}
