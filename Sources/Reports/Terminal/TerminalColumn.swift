/// One column of a terminal table.
struct TerminalColumn {
  let title: String
  let width: Int
  let isNumber: Bool

  init(_ title: String, width: Int, isNumber: Bool = false) {
    self.title = title
    self.width = width
    self.isNumber = isNumber
  }
}
