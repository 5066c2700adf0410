/// A piece of a page: an element or a text.
///
/// Every text is made safe and escaped when it is written.
indirect enum HTMLNode {
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  case text(String)
  /// The style sheet of the reports, the one text that is written as it stands.
  case styleSheet
}
