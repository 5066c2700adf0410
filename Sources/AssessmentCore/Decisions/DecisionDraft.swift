/// What the evidence says of one axis for one subject, for instance a use case: the material of a decision record.
package struct DecisionDraft: Sendable {
  /// One fact of the subject, with its place.
  package struct DriverReading: Sendable {
    package let title: String
    /// The title as it stands in a list of what is not known: `what the AI does`,
    /// `whether it may wait`.
    package let unknown: String
    /// The value as text, or `nil` when no evidence gives it.
    package let value: String?
    package let places: [Place]

    package init(title: String, unknown: String? = nil, value: String?, places: [Place]) {
      self.title = title
      self.unknown = unknown ?? title
      self.value = value
      self.places = places
    }
  }

  /// One argument for or against an option, with the places that make it apply.
  package struct Argument: Sendable {
    package let text: String
    package let places: [Place]
    package let sources: [String]

    package init(text: String, places: [Place], sources: [String]) {
      self.text = text
      self.places = places
      self.sources = sources
    }
  }

  /// Whether the subject needs an option.
  package enum Need: String, Sendable, CaseIterable {
    case needed
    case notNeeded = "not needed"
    /// The evidence does not say whether it is needed.
    case unclear
  }

  /// An option as it was considered.
  package struct ConsideredOption: Sendable {
    package let option: DecisionOption
    package let need: Need
    /// What the evidence would have to say when the need is unclear.
    package let missing: [String]
    package let isChosen: Bool
    /// What rules it out, with the places that show it.
    package let exclusions: [Argument]
    package let supporting: [Argument]
    package let opposing: [Argument]

    package init(
      option: DecisionOption, need: Need, missing: [String], isChosen: Bool,
      exclusions: [Argument] = [], supporting: [Argument], opposing: [Argument]
    ) {
      self.option = option
      self.need = need
      self.missing = missing
      self.isChosen = isChosen
      self.exclusions = exclusions
      self.supporting = supporting
      self.opposing = opposing
    }
  }

  /// A control that the choice brings, with its present status.
  package struct ControlStatus: Sendable {
    package let control: PatternControl
    /// `met`, `unmet`, `unclear` or `not applicable`.
    package let status: String
    /// Why it is unclear, else `nil`.
    package let cause: UnclearCause?
    /// What the evidence would have to say where it is unclear, each once.
    package let missing: [String]
    /// The places that show this status; empty when no file speaks of it.
    package let places: [Place]
    /// The findings that speak of it, by rule id.
    package let findings: [String]

    package init(
      control: PatternControl, status: String, cause: UnclearCause? = nil,
      missing: [String] = [], places: [Place], findings: [String]
    ) {
      self.control = control
      self.status = status
      self.cause = cause
      self.missing = missing
      self.places = places
      self.findings = findings
    }
  }

  package let axis: DecisionAxis
  /// The identity of what is decided about, and its name.
  package let subject: String
  package let subjectName: String
  /// The systems that the decision is for, by identity.
  package let systems: [String]
  package let drivers: [DriverReading]
  /// What the record has to answer besides the choice (GOV-21).
  package let answers: [DriverReading]
  package let options: [ConsideredOption]
  /// Why the choice is the least risky one that meets the needs, in sentences; empty without a
  /// subject.
  package let rationale: [String]
  package let controls: [ControlStatus]
  /// What the evidence does not say and the deciders must settle, as labels with what is missing.
  package let openQuestions: [String]

  package init(
    axis: DecisionAxis, subject: String, subjectName: String, systems: [String] = [],
    drivers: [DriverReading], answers: [DriverReading] = [],
    options: [ConsideredOption], rationale: [String], controls: [ControlStatus],
    openQuestions: [String]
  ) {
    self.axis = axis
    self.subject = subject
    self.subjectName = subjectName
    self.systems = systems
    self.drivers = drivers
    self.answers = answers
    self.options = options
    self.rationale = rationale
    self.controls = controls
    self.openQuestions = openQuestions
  }

  /// Whether the subject is on record; without it no option is judged and none is chosen.
  package var hasSubject: Bool { !subject.isEmpty || !subjectName.isEmpty }

  /// What the decision is about, as people call it.
  package var subjectTitle: String { subjectName.isEmpty ? subject : subjectName }

  /// The options that were chosen, in the order of the axis.
  package var chosen: [ConsideredOption] { options.filter(\.isChosen) }
}
