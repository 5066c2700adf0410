/// One of the levels of the maturity model.
package struct MaturityLevel: Sendable {
  package let number: Int
  package let name: String
  package let meaning: String
  /// What must hold before any dimension can stand on this level, or `nil` for nothing more.
  package let requirement: Condition?

  package init(number: Int, name: String, meaning: String, requirement: Condition? = nil) {
    self.number = number
    self.name = name
    self.meaning = meaning
    self.requirement = requirement
  }
}
