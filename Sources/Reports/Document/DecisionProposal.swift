package import AssessmentCore

/// What the evidence says of one decision for one subject, as a report shows it.
package struct DecisionProposal: Hashable, Sendable {
  /// One fact that drives the decision, with its places.
  package struct Driver: Hashable, Sendable {
    package let title: String
    /// The title as it stands in a list of what is not known.
    package let unknown: String
    /// The value as text, or `nil` when no evidence gives it.
    package let value: String?
    package let places: [Place]

    package init(title: String, unknown: String, value: String?, places: [Place]) {
      self.title = title
      self.unknown = unknown
      self.value = value
      self.places = places
    }
  }

  /// One argument for or against an option, with the places that make it apply.
  package struct Argument: Hashable, Sendable {
    package let text: String
    package let places: [Place]
    package let sources: [String]

    package init(text: String, places: [Place], sources: [String]) {
      self.text = text
      self.places = places
      self.sources = sources
    }
  }

  /// An option as it was considered.
  package struct Option: Hashable, Sendable {
    package let id: String
    package let title: String
    package let summary: String
    package let risk: Int
    package let need: DecisionDraft.Need
    package let missing: [String]
    package let isChosen: Bool
    /// What rules it out.
    package let exclusions: [Argument]
    package let supporting: [Argument]
    package let opposing: [Argument]
    package let goodConsequences: [String]
    package let badConsequences: [String]
    package let mainRisk: String

    package init(
      id: String, title: String, summary: String, risk: Int, need: DecisionDraft.Need,
      missing: [String], isChosen: Bool, exclusions: [Argument], supporting: [Argument],
      opposing: [Argument], goodConsequences: [String], badConsequences: [String], mainRisk: String
    ) {
      self.id = id
      self.title = title
      self.summary = summary
      self.risk = risk
      self.need = need
      self.missing = missing
      self.isChosen = isChosen
      self.exclusions = exclusions
      self.supporting = supporting
      self.opposing = opposing
      self.goodConsequences = goodConsequences
      self.badConsequences = badConsequences
      self.mainRisk = mainRisk
    }
  }

  /// A control that the choice brings, with its present status.
  package struct Control: Hashable, Sendable {
    package let id: String
    package let title: String
    /// `met`, `unmet`, `unclear` or `not applicable`.
    package let status: String
    /// Why it is unclear, else `nil`.
    package let cause: UnclearCause?
    package let missing: [String]
    package let places: [Place]
    /// The findings that speak of it, by rule id.
    package let findings: [String]

    package init(
      id: String, title: String, status: String, cause: UnclearCause?, missing: [String],
      places: [Place], findings: [String]
    ) {
      self.id = id
      self.title = title
      self.status = status
      self.cause = cause
      self.missing = missing
      self.places = places
      self.findings = findings
    }
  }

  /// The id of the decision, its title and its question.
  package let axis: String
  package let title: String
  package let question: String
  /// The identity of what is decided about, and its name; both empty without one.
  package let subject: String
  package let subjectName: String
  package let drivers: [Driver]
  package let options: [Option]
  /// Why the choice is the least risky one that meets the needs, in sentences.
  package let rationale: [String]
  package let controls: [Control]
  /// What the evidence does not say and the deciders must settle.
  package let openQuestions: [String]

  package init(
    axis: String, title: String, question: String, subject: String, subjectName: String,
    drivers: [Driver], options: [Option], rationale: [String], controls: [Control],
    openQuestions: [String]
  ) {
    self.axis = axis
    self.title = title
    self.question = question
    self.subject = subject
    self.subjectName = subjectName
    self.drivers = drivers
    self.options = options
    self.rationale = rationale
    self.controls = controls
    self.openQuestions = openQuestions
  }

  /// Whether the subject is on record; without one no option is judged and none is chosen.
  package var hasSubject: Bool { !subject.isEmpty || !subjectName.isEmpty }

  /// The options that were chosen, in the order of the axis.
  package var chosen: [Option] { options.filter(\.isChosen) }
}
