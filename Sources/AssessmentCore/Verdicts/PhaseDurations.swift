import Expressions

/// Compares the durations of phases with the usual ones (SM-32): a note, and never a failure.
struct PhaseDurations {
  /// A duration outside of the usual range.
  struct Exception: Sendable {
    let gate: PhaseGate
    /// What is the matter, in one sentence without a full stop.
    let statement: String
    let places: [Place]
  }

  let gates: [PhaseGate]
  let evidence: EvidenceBase
  let bindings: EvidenceBindings

  /// The durations outside of the usual ranges, in the order of the phases.
  var exceptions: [Exception] {
    gates.compactMap { gate in
      guard let usual = gate.weeks, let reading = gate.plannedWeeks else { return nil }
      let value = bindings.evaluate(reading.program)
      guard let weeks = PhaseDurations.weeks(value) else { return nil }
      let lower = usual.lowerBound * 1_000
      let upper = usual.upperBound * 1_000
      guard weeks.thousandths < lower || weeks.thousandths > upper else { return nil }
      let unit = weeks.thousandths == 1_000 ? "week" : "weeks"
      return Exception(
        gate: gate,
        statement: "\(gate.title) takes \(weeks.text) \(unit), and \(usual.lowerBound) to "
          + "\(usual.upperBound) are usual",
        places: evidence.places(of: IdentityOrigin.citations(of: value.origins)))
    }
  }

  /// Reads a number of weeks: a bare number, or a length of time in days.
  private static func weeks(_ value: Value) -> Score? {
    guard case .duration(let span) = value.content else {
      return Score(value).flatMap { $0.thousandths > 0 ? $0 : nil }
    }
    let days = span.nanoseconds / 86_400_000_000_000
    guard days > 0 else { return nil }
    let tenths = Int((days * 10 + 3) / 7)
    let text = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return Score(thousandths: tenths * 100, text: text)
  }
}
