/// A question of architecture with its options, as data (PAT-05, PAT-06).
package struct DecisionAxis: Sendable {
  /// The id, for instance `integration-pattern`.
  package let id: String
  package let title: String
  package let question: String
  /// The population whose members are decided about one by one; the use cases for `use_case`.
  package let population: String
  /// The condition under which there is something to decide about a member, or `nil` for always.
  package let condition: Condition?
  package let drivers: [DecisionDriver]
  /// What the record has to answer besides the choice (GOV-21), read from the evidence.
  package let answers: [DecisionDriver]
  /// By what the options are compared side by side, in this order.
  package let tradeoffs: [DecisionTradeoff]
  package let options: [DecisionOption]
  /// Whether all options that are needed are chosen together; else the least risky of them alone.
  package let combines: Bool
  /// Controls that come with every option.
  package let commonControls: [PatternControl]
  /// What to say when several options are needed together (PAT-06).
  package let combination: String
  /// What re-opens the decision once it is accepted (ADD-01).
  package let reviewTriggers: [String]
  /// The catalogue rows that the axis as a whole covers.
  package let sources: [String]

  package init(
    id: String, title: String, question: String, population: String = "use_case",
    condition: Condition? = nil, drivers: [DecisionDriver], answers: [DecisionDriver] = [],
    tradeoffs: [DecisionTradeoff] = [], options: [DecisionOption], combines: Bool = true,
    commonControls: [PatternControl], combination: String, reviewTriggers: [String] = [],
    sources: [String] = []
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.population = population
    self.condition = condition
    self.drivers = drivers
    self.answers = answers
    self.tradeoffs = tradeoffs
    self.options = options
    self.combines = combines
    self.commonControls = commonControls
    self.combination = combination
    self.reviewTriggers = reviewTriggers
    self.sources = sources
  }

  /// Every condition of the axis, for those who have to know what it reads.
  package var conditions: [Condition] {
    var conditions = (drivers + answers).map(\.reading)
    if let condition { conditions.append(condition) }
    for option in options {
      if let need = option.need { conditions.append(need) }
      conditions += (option.exclusions + option.supporting + option.opposing).map(\.condition)
    }
    return conditions
  }
}
