/// What a Markdown text says that can be told without understanding its prose.
package struct MarkdownDocument: Hashable, Sendable {
  /// The YAML between `---` lines at the very start; nil when there is none or it cannot be read.
  package internal(set) var frontMatter: Node?
  /// The headings in order.
  package internal(set) var headings: [MarkdownHeading] = []
  /// The tables in order.
  package internal(set) var tables: [MarkdownTable] = []
  /// The items of check lists in order.
  package internal(set) var tasks: [MarkdownTask] = []
  /// The items of other lists in order.
  package internal(set) var items: [MarkdownText] = []
  /// The links in order.
  package internal(set) var links: [MarkdownLink] = []
  /// The lines that name a value, in order; a name may stand several times.
  package internal(set) var fields: [MarkdownField] = []
  /// What is wrong, such as front matter that is not YAML; the rest was read all the same.
  package internal(set) var problems: [DocumentProblem] = []

  /// The first heading of level 1.
  package var title: MarkdownHeading? { headings.first { $0.level == 1 } }
}
