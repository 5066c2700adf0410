/// One way to decide an axis: when it is needed, what speaks for and against it, what it brings.
package struct DecisionOption: Sendable {
  package let id: String
  package let title: String
  package let summary: String
  /// The order of risk; the least risky option that meets the needs wins (PAT-05).
  package let risk: Int
  /// The condition, over the use case, under which the option is needed; `nil` for the default
  /// option.
  package let need: Condition?
  /// What rules the option out, whatever is needed.
  package let exclusions: [DecisionRule]
  package let supporting: [DecisionRule]
  package let opposing: [DecisionRule]
  package let goodConsequences: [String]
  package let badConsequences: [String]
  package let mainRisk: String
  package let controls: [PatternControl]
  /// How it stands in each trade-off of the axis, in the same order; empty where nothing is said.
  package let tradeoffs: [String]
  package let sources: [String]

  package init(
    id: String, title: String, summary: String, risk: Int, need: Condition?,
    exclusions: [DecisionRule] = [], supporting: [DecisionRule], opposing: [DecisionRule],
    goodConsequences: [String],
    badConsequences: [String], mainRisk: String, controls: [PatternControl],
    tradeoffs: [String] = [], sources: [String]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.risk = risk
    self.need = need
    self.exclusions = exclusions
    self.supporting = supporting
    self.opposing = opposing
    self.goodConsequences = goodConsequences
    self.badConsequences = badConsequences
    self.mainRisk = mainRisk
    self.controls = controls
    self.tradeoffs = tradeoffs
    self.sources = sources
  }
}
