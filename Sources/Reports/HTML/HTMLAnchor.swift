/// A place of the page that links lead to.
///
/// Its name is made of this program's own letters and numbers, never of evidence.
enum HTMLAnchor: Hashable {
  case section(HTMLSection)
  /// A group of findings, by its position in the list.
  case finding(Int)
  /// A file of the register, by its position.
  case file(Int)
  /// A cited line, by its position.
  case quotation(Int)
  /// A readiness item, by its position.
  case item(Int)
  case name(String, Int)

  var name: String {
    switch self {
    case .section(let section): section.rawValue
    case .finding(let position): "finding-\(position + 1)"
    case .file(let position): "file-\(position + 1)"
    case .quotation(let position): "line-\(position + 1)"
    case .item(let position): "item-\(position + 1)"
    case .name(let name, let position): "\(name)-\(position + 1)"
    }
  }
}
