/// Something by which the options of a decision are compared, for instance the time to value.
package struct DecisionTradeoff: Sendable {
  package let id: String
  package let title: String

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
