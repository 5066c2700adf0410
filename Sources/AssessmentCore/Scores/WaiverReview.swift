/// What became of a waiver: whether it counts, and if not, why (SM-16).
package struct WaiverReview: Sendable {
  /// Whether a waiver counts.
  package enum Standing: Hashable, Sendable {
    /// It is valid and covers an open item.
    case used
    /// It is valid, but there is nothing that it could waive.
    case unused
    /// Its last day has passed, so it is void.
    case expired(CalendarDate)
    /// It lacks something or breaks a rule, so it is void; each fault in words.
    case incomplete([String])
  }

  package let waiver: Waiver
  package let standing: Standing

  package init(waiver: Waiver, standing: Standing) {
    self.waiver = waiver
    self.standing = standing
  }

  /// The longest time that a risk can be accepted for, in days.
  package static let longestTerm = 365

  /// Says why a waiver is void on a date, or gives `nil` when it is valid.
  ///
  /// Its term runs from the day of its creation, or from the assessment where it names none.
  /// Without an owner nobody can tell that the approver is somebody else.
  package static func fault(of waiver: Waiver, on asOf: CalendarDate) -> Standing? {
    if let expires = waiver.expires, expires < asOf { return .expired(expires) }
    var faults: [String] = []
    let owner = name(waiver.owner)
    let approver = name(waiver.approver)
    if owner.isEmpty { faults.append("it names no owner") }
    if approver.isEmpty {
      faults.append("it names no approver")
    } else if approver == owner {
      faults.append("its approver is its owner")
    }
    if name(waiver.reason).isEmpty { faults.append("it gives no reason") }
    if name(waiver.risk).isEmpty { faults.append("it names no risk") }
    if name(waiver.compensatingControl).isEmpty {
      faults.append("it names no compensating control")
    }
    if let created = waiver.created, created > asOf {
      faults.append("it is dated \(created.iso), after the assessment")
    }
    if let expires = waiver.expires {
      let term = (waiver.created ?? asOf).days(until: expires)
      if term > longestTerm {
        faults.append("it runs for \(term) days, and \(longestTerm) are the most")
      }
    } else {
      faults.append("it does not say when it expires")
    }
    return faults.isEmpty ? nil : .incomplete(faults)
  }

  /// Gives a text without surrounding white space and case, so that one person is one name.
  private static func name(_ text: String) -> String {
    let scalars = text.lowercased().unicodeScalars
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }
}
